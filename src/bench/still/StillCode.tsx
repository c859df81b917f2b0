import { CodeLines } from '../../ui/index.ts';
import type { Still } from './load-still.ts';
import styles from './StillCode.module.css';

/** A file as an editor shows it, without one: numbered lines, with the ones that the stage adds in steel. */
export function StillCode({ still: { lines, added } }: { readonly still: Still }) {
  return (
    <pre className={styles.code}>
      <CodeLines lines={lines} added={added} isNumbered />
    </pre>
  );
}
