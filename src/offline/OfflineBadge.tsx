import { Button } from '../ui/index.ts';
import { describe } from './describe.ts';
import { keepCopy } from './keep-copy.ts';
import styles from './Offline.module.css';
import { type Copy, useOffline } from './state.ts';

/** Whether the deck needs the network still. */
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

/** How much is there, as a bar that is full only when everything is. */
function Share({ copy }: { readonly copy: Copy }) {
  const share = copy.status === 'complete' ? 1 : copy.status === 'partial' ? copy.held / copy.of : 0;
  return (
    <span className={styles.share} aria-hidden>
      <span className={styles.held} style={{ inlineSize: `${100 * share}%` }} />
    </span>
  );
}
