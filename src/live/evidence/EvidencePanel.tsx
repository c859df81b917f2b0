import type { Line } from '#case';
import type { Clue, Frame } from '#evidence';
import styles from './EvidencePanel.module.css';
import { Exhibit } from './Exhibit.tsx';

interface EvidencePanelProps {
  readonly clues: readonly Clue[];
  readonly culprit: Line | null;
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
export function EvidencePanel({ clues, culprit, about, empty, notes, canOpen, onOpen }: EvidencePanelProps) {
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
          culprit={culprit}
          canOpen={canOpen}
          onOpen={onOpen}
        />
      ))}
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
