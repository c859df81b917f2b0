import { useState } from 'react';
import { Button } from '../../../ui/index.ts';
import { EndClass } from '../frame/EndClass.tsx';
import styles from './ClassSummary.module.css';

/** Where the data of a class lies, and its end. */
export function DeleteAll() {
  const [isAsked, setAsked] = useState(false);
  return (
    <section aria-label="Where this lies" className={styles.lies}>
      <h2>Where this lies</h2>
      <p>
        In this browser and in the memory of the room’s server, as long as the class goes on. Nothing else
        keeps it. Learners keep their own progress in their own browsers.
      </p>
      <Button large onClick={() => setAsked(true)}>
        Delete everything
      </Button>
      {isAsked && <EndClass onClose={() => setAsked(false)} />}
    </section>
  );
}
