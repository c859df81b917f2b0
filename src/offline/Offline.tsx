import { Button } from '../ui/index.ts';
import { counted, megabytes } from '../ui/words.ts';
import { keepCopy } from './keep-copy.ts';
import styles from './Offline.module.css';
import { type Copy, useOffline } from './state.ts';
import { takeUpdate } from './take-update.ts';

/** Whether the deck still needs the network. */
export function OfflineBadge() {
  const copy = useOffline((offline) => offline.copy);
  const { says, more } = describe(copy);
  return (
    <div className={styles.line}>
      <Share copy={copy} />
      <div role="status" aria-label="Offline copy">
        <p className={styles.says}>{says}</p>
        {more && <p className={styles.more}>{more}</p>}
      </div>
      {copy.status === 'partial' && !copy.progress.goesOn && (
        <Button onClick={() => void keepCopy()}>Try again</Button>
      )}
    </div>
  );
}

/** How much is there, as a bar that is full only when the copy is complete. */
function Share({ copy }: { readonly copy: Copy }) {
  const share = copy.status === 'complete' ? 1 : copy.status === 'partial' ? copy.held / copy.of : 0;
  return (
    <span className={styles.share} aria-hidden>
      <span className={styles.held} style={{ inlineSize: `${100 * share}%` }} />
    </span>
  );
}

/** The state of the copy in a line, and what there is to add. */
function describe(copy: Copy): { readonly says: string; readonly more: string | null } {
  switch (copy.status) {
    case 'unknown':
      return { says: 'Offline copy: checking…', more: null };
    case 'impossible':
      return { says: 'No offline copy', more: copy.because };
    case 'partial':
      return {
        says: `Offline copy: ${copy.held} of ${copy.of} files`,
        more: copy.progress.goesOn ? null : copy.progress.because,
      };
    case 'complete':
      return {
        says: 'Offline copy complete',
        more: `${counted(copy.files, 'file')}, ${megabytes(copy.bytes)}`,
      };
  }
}

/** Another release on the server: it is taken only with consent. */
export function UpdateOffer() {
  const update = useOffline((offline) => offline.update);
  switch (update.status) {
    case 'none':
      return null;
    case 'offered':
      return (
        <section aria-label="Update" className={styles.offer}>
          <p>A new release of this deck is available. The offline copy does not change until you take it.</p>
          {update.refused && <p role="alert">{update.refused}</p>}
          <Button onClick={() => void takeUpdate(update.release)}>Take the new release</Button>
        </section>
      );
    case 'coming':
      return (
        <section aria-label="Update" className={styles.offer}>
          <p role="status">
            Loading the new release: {update.held} of {update.of} files. Then every window of the deck
            reloads.
          </p>
        </section>
      );
  }
}
