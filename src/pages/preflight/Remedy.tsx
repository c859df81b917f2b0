import type { Finding } from './finding.ts';
import styles from './Preflight.module.css';

/** What to do about a finding, if anything. */
export function Remedy({ finding }: { readonly finding: Finding }) {
  return finding.verdict === 'go' ? null : <p className={styles.todo}>{finding.todo}</p>;
}
