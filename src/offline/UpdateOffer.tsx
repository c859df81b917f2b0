import { Button } from '../ui/index.ts';
import styles from './Offline.module.css';
import { useOffline } from './state.ts';
import { takeUpdate } from './take-update.ts';

/** Another release that the server has: it comes only when somebody says so. */
export function UpdateOffer() {
  const update = useOffline((offline) => offline.update);
  switch (update.status) {
    case 'none':
      return null;
    case 'offered':
      return (
        <section aria-label="Update" className={styles.offer}>
          <p>A new release of this deck is there. Yours stays as it is until you take it.</p>
          {update.refused && <p role="alert">{update.refused}</p>}
          <Button onClick={() => void takeUpdate(update.release)}>Take the new release</Button>
        </section>
      );
    case 'coming':
      return (
        <section aria-label="Update" className={styles.offer}>
          <p role="status">
            The new release: {update.held} of {update.of} files. Every window of the deck reloads then.
          </p>
        </section>
      );
  }
}
