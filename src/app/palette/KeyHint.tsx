import { keyCaps } from '../../ui/index.ts';
import styles from './KeyHint.module.css';

/** @param chord as the table of keys writes it */
export function KeyHint({ chord }: { readonly chord: string }) {
  return (
    <span className={styles.keys}>
      {keyCaps(chord).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  );
}
