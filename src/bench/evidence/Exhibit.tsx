import { use } from 'react';
import { withUnseenNamed } from '#case';
import type { Clue } from '#evidence';
import { TextWithCode } from '../../ui/index.ts';
import { ClueShown, MomentsOfRun } from '../moments/moments.ts';
import { ToMoment } from '../moments/ToMoment.tsx';
import { WayToFile } from '../moments/WayToFile.tsx';
import { ExceptionText } from './ExceptionText.tsx';
import styles from './Exhibit.module.css';
import { labelOf, titleOf } from './exhibit-words.ts';
import { FactList } from './FactList.tsx';
import { FrameList, type FrameListProps } from './FrameList.tsx';
import { LongText } from './LongText.tsx';
import { Sequence } from './Sequence.tsx';

interface ExhibitProps extends Omit<FrameListProps, 'frames' | 'apart'> {
  /** A, B, C, … in the order of discovery. */
  readonly letter: string;
  /** That of the exhibit above. */
  readonly above: string;
  readonly clue: Clue;
  /** Whether a long message is shown to its end. */
  readonly isMessageWhole: boolean;
  readonly onMessage: () => void;
}

/** One clue, as a tagged piece of paper: what it is, its message, and the stack that leads to it. */
export function Exhibit({ letter, above, clue, isMessageWhole, onMessage, ...stack }: ExhibitProps) {
  const label = labelOf(clue, above);
  const message = { isWhole: isMessageWhole, onToggle: onMessage };
  const moments = use(MomentsOfRun);
  const step = moments?.ofClue(clue) ?? null;
  return (
    <article className={styles.exhibit}>
      <div className={styles.stub} aria-hidden>
        {letter}
      </div>
      <div className={styles.body}>
        <header className={styles.head}>
          <h2 className={styles.title}>
            <TextWithCode text={withUnseenNamed(titleOf(clue))} />
          </h2>
          {label && <p className={styles.label}>{label}</p>}
          {moments && step !== null && <ToMoment step={step} onGo={moments.go} />}
        </header>
        <Details clue={clue} message={message} />
        <ClueShown value={clue}>
          {clue.kind === 'exception' ? (
            <ExceptionText tree={clue} message={message} {...stack} />
          ) : (
            clue.frames.length > 0 && <FrameList frames={clue.frames} apart={apartOf(clue)} {...stack} />
          )}
        </ClueShown>
        {clue.kind === 'stack' && <FactList facts={clue.facts ?? []} last={clue.lastFacts} />}
      </div>
    </article>
  );
}

function apartOf(clue: Clue) {
  return 'apart' in clue ? (clue.apart ?? []) : [];
}

interface DetailsProps {
  readonly clue: Clue;
  readonly message: { readonly isWhole: boolean; readonly onToggle: () => void };
}

/** What stands between the title and the stack. */
function Details({ clue, message }: DetailsProps) {
  switch (clue.kind) {
    case 'exception':
      return clue.said ? <p className={styles.said}>{withUnseenNamed(clue.said)}</p> : null;
    case 'warning':
      return <LongText text={clue.message} {...message} />;
    case 'leftover':
      return <Leftovers paths={clue.paths} />;
    case 'sequence':
      return <Sequence rows={clue.rows} />;
    default:
      return null;
  }
}

/** Enough names to see what they are like. */
const MOST_NAMES = 4;

/** The files left behind, by name. */
function Leftovers({ paths }: { readonly paths: readonly string[] }) {
  const more = paths.length - MOST_NAMES;
  return (
    <ul className={styles.paths}>
      {paths.slice(0, MOST_NAMES).map((path, index) => (
        <li key={index}>
          {withUnseenNamed(path)} <WayToFile path={path} />
        </li>
      ))}
      {more > 0 && <li className={styles.more}>and {more.toLocaleString('en')} more</li>}
    </ul>
  );
}
