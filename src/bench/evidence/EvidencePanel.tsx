import { type RefObject, useMemo, useRef } from 'react';
import { type BenchId, type Line, withUnseenNamed } from '#case';
import type { Frame } from '#evidence';
import { toggleStack, turnPart, useSession, viewOf } from '../../session/index.ts';
import { classes, TextWithCode } from '../../ui/index.ts';
import { type Scrollable, useSharedScroll } from '../by-hand.ts';
import styles from './EvidencePanel.module.css';
import { Exhibit } from './Exhibit.tsx';
import { evidenceOf, type RunOutput } from './evidence-of.ts';
import { letterOf } from './exhibit-words.ts';
import { LeftBehindList } from './LeftBehindList.tsx';
import { leftItems } from './left-behind.ts';

interface EvidencePanelProps {
  readonly bench: BenchId;
  readonly output: RunOutput;
  /** The files have changed since: it is what other code did. */
  readonly isOutdated?: boolean;
  readonly culprits: readonly Line[];
  /** What this stage of the case is. */
  readonly about: string;
  /** Why there is no evidence, and how to get some. */
  readonly empty: string;
  /** What the audience should know about this run, and about this browser. */
  readonly notes: readonly string[];
  readonly canOpen: (frame: Frame) => boolean;
  readonly onOpen: (frame: Frame) => void;
}

/** The clues of a run, laid out as exhibits. */
export function EvidencePanel({
  bench,
  output,
  isOutdated = false,
  culprits,
  about,
  empty,
  notes,
  canOpen,
  onOpen,
}: EvidencePanelProps) {
  const { end, clues, leftOut, sentences, unread } = evidenceOf(output);
  const panel = useRef<HTMLElement>(null);
  const { unfolded, turned } = useSession((session) => viewOf(session, bench));
  const left = output.transcript ? leftItems(output.transcript, clues) : [];
  const scrollable = useMemo(() => scrollableBox(panel), []);
  useSharedScroll(scrollable, panel, bench, 'evidence');
  return (
    <section
      ref={panel}
      aria-label="Evidence"
      className={classes(styles.panel, isOutdated && styles.outdated)}
    >
      {isOutdated && (
        <p className={styles.notice}>
          The files have changed since this run. Press Run to see what they do now.
        </p>
      )}
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
          isWhole={unfolded.includes(index)}
          onToggle={() => toggleStack(bench, index)}
          isMessageWhole={turned.includes(messageOf(index))}
          onMessage={() => turnPart(bench, messageOf(index))}
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
      {left.length > 0 && (
        <LeftBehindList items={left} turned={turned} onTurn={(path) => turnPart(bench, path)} />
      )}
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

/** Counted as a share of the way: windows differ in size. */
function scrollableBox(box: RefObject<HTMLElement | null>): Scrollable {
  const way = ({ scrollHeight, clientHeight }: HTMLElement) => Math.max(1, scrollHeight - clientHeight);
  return {
    position: () => (box.current ? box.current.scrollTop / way(box.current) : 0),
    scrollTo: (position) => {
      if (box.current) box.current.scrollTop = position * way(box.current);
    },
    onScroll: (listener) => {
      const element = box.current;
      element?.addEventListener('scroll', listener, { passive: true });
      return () => element?.removeEventListener('scroll', listener);
    },
  };
}
