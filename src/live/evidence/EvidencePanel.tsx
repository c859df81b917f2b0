import type { Line } from '#case';
import type { Evidence, Frame } from '#evidence';
import styles from './EvidencePanel.module.css';
import { Exhibit } from './Exhibit.tsx';

interface EvidencePanelProps {
  readonly evidence: Evidence;
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
  evidence: { clues, leftOut },
  culprits,
  about,
  empty,
  notes,
  canOpen,
  onOpen,
}: EvidencePanelProps) {
  return (
    <section aria-label="Evidence" className={styles.panel}>
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
          canOpen={canOpen}
          onOpen={onOpen}
        />
      ))}
      {leftOut > 0 && (
        <p className={styles.note}>
          {leftOut.toLocaleString('en')} more of these were found between the first and the last.
        </p>
      )}
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
    </section>
  );
}

function letterOf(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + (index % 26));
}
