import type { ReactNode, Ref } from 'react';
import { type Line, withUnseenNamed } from '#case';
import type { Evidence, Frame } from '#evidence';
import { classes, TextWithCode } from '../../ui/index.ts';
import { Exhibit } from './Exhibit.tsx';
import styles from './Exhibits.module.css';
import { letterOf } from './exhibit-words.ts';

/** What of the exhibits is shown to its end, and how that changes. */
export interface Folds {
  /** The exhibits, counted from 0, whose stacks are shown with Python's own frames. */
  readonly unfolded: readonly number[];
  /** The names of other parts that were shown, or hidden, by hand. */
  readonly turned: readonly string[];
  readonly onToggle: (index: number) => void;
  readonly onTurn: (part: string) => void;
}

interface ExhibitsProps {
  readonly evidence: Evidence;
  /** What to say where the files have changed since, so that it is what other code did; `null` where they have not. */
  readonly outdated: string | null;
  readonly culprits: readonly Line[];
  /** What this stage of the case is. */
  readonly about: string;
  /** Why there is no evidence, and how to get some. */
  readonly empty: string;
  /** What the audience should know about this run, and about this browser. */
  readonly notes: readonly string[];
  readonly folds: Folds;
  readonly canOpen: (frame: Frame) => boolean;
  readonly onOpen: (frame: Frame) => void;
  /** Above the clues. */
  readonly above?: ReactNode;
  /** What else the run left, below the exhibits. */
  readonly children?: ReactNode;
  readonly ref?: Ref<HTMLElement>;
}

/** What a run was found to say, laid out as exhibits. */
export function Exhibits({
  evidence,
  outdated,
  culprits,
  about,
  empty,
  notes,
  folds,
  above,
  canOpen,
  onOpen,
  children,
  ref,
}: ExhibitsProps) {
  const { end, clues, leftOut, sentences, unread } = evidence;
  return (
    <section
      ref={ref}
      aria-label="Evidence"
      className={classes(styles.panel, outdated !== null && styles.outdated)}
    >
      {above}
      {outdated !== null && <p className={styles.notice}>{outdated}</p>}
      {end && (
        <p className={styles.notice}>
          <TextWithCode text={withUnseenNamed(end)} />
        </p>
      )}
      {clues.length === 0 && (
        <div className={styles.empty}>
          <p>{about}</p>
          <p className={styles.why}>
            <TextWithCode text={empty} />
          </p>
        </div>
      )}
      {clues.map((clue, index) => (
        <Exhibit
          key={index}
          letter={letterOf(index)}
          above={letterOf(index - 1)}
          clue={clue}
          culprits={culprits}
          isWhole={folds.unfolded.includes(index)}
          onToggle={() => folds.onToggle(index)}
          isMessageWhole={folds.turned.includes(messageOf(index))}
          onMessage={() => folds.onTurn(messageOf(index))}
          canOpen={canOpen}
          onOpen={onOpen}
        />
      ))}
      {leftOut > 0 && (
        <p className={styles.note}>
          {leftOut.toLocaleString('en')} more exhibits between the first and the last are not shown.
        </p>
      )}
      {sentences.map((sentence, index) => (
        <p key={index} className={styles.notice}>
          <TextWithCode text={withUnseenNamed(sentence)} />
        </p>
      ))}
      {children}
      {[...unread, ...notes].map((note, index) => (
        <p key={index} className={styles.note}>
          {note}
        </p>
      ))}
    </section>
  );
}

/** Among what is turned, the message of an exhibit: no path is called so. */
function messageOf(index: number): string {
  return `message ${index}`;
}
