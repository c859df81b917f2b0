import { stills } from 'virtual:stills';
import { at, type StageName } from '#case';
import { CodeLines, type Token } from '../../ui/index.ts';
import styles from './StillCode.module.css';

/** A file as an editor shows it, without one: numbered lines, with the ones that the stage adds in steel. */
export function StillCode({ still: { lines, added } }: { readonly still: Still }) {
  return (
    <pre className={styles.code}>
      <CodeLines lines={lines} added={added} isNumbered />
    </pre>
  );
}

/** The front file of a stage, as the build has coloured it. */
export interface Still {
  readonly file: string;
  /** The lines that the stage adds, counted from 1. */
  readonly added: readonly number[];
  readonly lines: readonly (readonly Token[])[];
}

/** Rejects if the stills did not arrive; `null` if there is none of this stage. */
export async function loadStill(id: string, stage: StageName): Promise<Still | null> {
  return at((await at(stills, id)?.()) ?? {}, stage) ?? null;
}
