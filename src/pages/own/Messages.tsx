import { Button } from '../../ui/index.ts';
import styles from './Own.module.css';
import type { Opening } from './use-opening.ts';

interface MessagesProps {
  readonly opening: Opening;
  readonly onClose: () => void;
}

/** What is to be said of what was brought. */
export function Messages({ opening, onClose }: MessagesProps) {
  const notes = opening.status === 'done' ? opening.notes : [];
  const problem = opening.status === 'refused' ? opening.problem : null;
  return (
    <div className={styles.messages}>
      <div role="status" aria-label="Opening">
        {opening.status === 'reading' && <p>Reading it.</p>}
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
      {problem && <p role="alert">{problem}</p>}
      {(problem !== null || notes.length > 0) && (
        <Button className={styles.seen} onClick={onClose}>
          Got it
        </Button>
      )}
    </div>
  );
}
