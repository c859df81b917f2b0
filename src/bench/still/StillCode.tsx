import { stills } from 'virtual:stills';
import { useLayoutEffect, useRef } from 'react';
import { at, type StageName } from '#case';
import { CodeLines, type Token } from '../../ui/index.ts';
import { firstLook } from '../editor/first-look.ts';
import styles from './StillCode.module.css';

/** A file as an editor shows it, without one: numbered lines, with the ones that the stage adds in steel, from the same line on. */
export function StillCode({ still }: { readonly still: Still }) {
  const { lines, added } = still;
  const box = useRef<HTMLPreElement>(null);
  useLayoutEffect(() => {
    if (box.current) lookFirst(box.current, still);
  }, [still]);
  return (
    <pre ref={box} className={styles.code}>
      <CodeLines lines={lines} added={added} isNumbered />
    </pre>
  );
}

function lookFirst(box: HTMLElement, { lines, added }: Still): void {
  const [first, second] = box.querySelectorAll<HTMLElement>(':scope > code > *');
  if (!first || !second) return;
  const height = second.offsetTop - first.offsetTop;
  const text = lines.map((tokens) => tokens.map((token) => token.text).join('')).join('\n');
  box.scrollTop = (firstLook(text, added, Math.floor(box.clientHeight / height)) - 1) * height;
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
