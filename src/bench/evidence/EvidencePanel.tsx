import { useRef } from 'react';
import type { BenchId, Line } from '#case';
import type { Frame } from '#evidence';
import { toggleStack, useSession, viewOf } from '../../session/index.ts';
import styles from './EvidencePanel.module.css';
import { Exhibit } from './Exhibit.tsx';
import { evidenceOf, type Told } from './evidence-of.ts';
import { useSharedScroll } from './use-shared-scroll.ts';

interface EvidencePanelProps {
  readonly bench: BenchId;
  readonly told: Told;
  readonly culprits: readonly Line[];
  /** What this stage of the case is. */
  readonly about: string;
  /** Why there is no clue, and what leads to one. */
  readonly empty: string;
  /** What does not work in this browser, and why. */
  readonly notes: readonly string[];
  readonly canOpen: (frame: Frame) => boolean;
  readonly onOpen: (frame: Frame) => void;
}

/** The clues of a run, laid out as exhibits. */
export function EvidencePanel({
  bench,
  told,
  culprits,
  about,
  empty,
  notes,
  canOpen,
  onOpen,
}: EvidencePanelProps) {
  const { clues, leftOut, unread } = evidenceOf(told);
  const panel = useRef<HTMLElement>(null);
  const unfolded = useSession((session) => viewOf(session, bench).unfolded);
  useSharedScroll(panel, bench);
  return (
    <section ref={panel} aria-label="Evidence" className={styles.panel}>
      {clues.length === 0 && (
        <div className={styles.empty}>
          <p>{about}</p>
          <p className={styles.why}>{empty}</p>
        </div>
      )}
      {clues.map((clue, index) => (
        <Exhibit
          key={index}
          letter={letterOf(index)}
          clue={clue}
          culprits={culprits}
          isWhole={unfolded.includes(index)}
          onToggle={() => toggleStack(bench, index)}
          canOpen={canOpen}
          onOpen={onOpen}
        />
      ))}
      {leftOut > 0 && (
        <p className={styles.note}>
          {leftOut.toLocaleString('en')} more of these were found between the first and the last.
        </p>
      )}
      {[...unread, ...notes].map((note, index) => (
        <p key={index} className={styles.note}>
          {note}
        </p>
      ))}
    </section>
  );
}

function letterOf(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + (index % 26));
}
