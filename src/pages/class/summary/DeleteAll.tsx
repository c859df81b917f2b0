import { useState } from 'react';
import { Button, chordOf } from '../../../ui/index.ts';
import { counted } from '../../../ui/words.ts';
import styles from './ClassSummary.module.css';

interface DeleteAllProps {
  /** Of how many learners something is known. */
  readonly count: number;
  readonly onDelete: () => void;
}

/** Where the data of a class lies, and its end. What cannot be taken back asks first, in its own place. */
export function DeleteAll({ count, onDelete }: DeleteAllProps) {
  const [isAsked, setAsked] = useState(false);
  return (
    <section aria-label="Where this lies" className={styles.lies}>
      <h2>Where this lies</h2>
      <p>
        In this browser and in the memory of the room’s server, as long as the class goes on. Nothing else
        keeps it. Learners keep their own progress in their own browsers.
      </p>
      {isAsked ? (
        <div
          role="alertdialog"
          aria-label="Delete everything"
          aria-describedby="delete-all-asks"
          className={styles.asked}
          onKeyDown={(event) => {
            if (chordOf(event.nativeEvent) !== 'Escape') return;
            event.preventDefault();
            setAsked(false);
          }}
        >
          <p id="delete-all-asks">
            This ends the class for all, and deletes what is known of {counted(count, 'learner')}. It cannot
            be taken back.
          </p>
          <div className="row">
            <Button large primary onClick={onDelete}>
              End the class and delete everything
            </Button>
            <Button large ref={focus} onClick={() => setAsked(false)}>
              Cancel
            </Button>
          </div>
        </div>
      ) : (
        <Button large onClick={() => setAsked(true)}>
          Delete everything
        </Button>
      )}
    </section>
  );
}

/** The button that was pressed is gone: the keyboard goes to what harms nobody. */
function focus(button: HTMLButtonElement | null): void {
  button?.focus();
}
