import type { Line } from '#case';
import type { Clue, Frame } from '#evidence';
import styles from './Exhibit.module.css';
import { FrameList } from './FrameList.tsx';
import { Leftovers } from './Leftovers.tsx';
import { Sequence } from './Sequence.tsx';
import { TitleText } from './TitleText.tsx';

interface ExhibitProps {
  /** A, B, C, … in the order in which they were found. */
  readonly letter: string;
  readonly clue: Clue;
  /** The lines to be found, if this stage has found them. */
  readonly culprits: readonly Line[];
  readonly isWhole: boolean;
  readonly onToggle: () => void;
  readonly canOpen: (frame: Frame) => boolean;
  readonly onOpen: (frame: Frame) => void;
}

/** One clue, as a tagged piece of paper: what it says, and the stack that leads to it. */
export function Exhibit({ letter, clue, ...stack }: ExhibitProps) {
  return (
    <article className={styles.exhibit}>
      <div className={styles.stub} aria-hidden>
        {letter}
      </div>
      <div className={styles.body}>
        <h2 className={styles.title}>
          <TitleText text={titleOf(clue)} />
        </h2>
        <Details clue={clue} />
        {clue.frames.length > 0 && <FrameList frames={clue.frames} {...stack} />}
      </div>
    </article>
  );
}

function titleOf(clue: Clue): string {
  switch (clue.kind) {
    case 'exception':
      return `\`${clue.type}\``;
    case 'stop': {
      const stop = clue.frames.at(-1);
      return `Stopped in \`${stop?.function ?? stop?.file}\`, before this line`;
    }
    default:
      return clue.title;
  }
}

function Details({ clue }: { readonly clue: Clue }) {
  switch (clue.kind) {
    case 'exception':
      return clue.message ? <p className={styles.message}>{clue.message}</p> : null;
    case 'leftover':
      return <Leftovers paths={clue.paths} />;
    case 'sequence':
      return <Sequence rows={clue.rows} />;
    default:
      return null;
  }
}
