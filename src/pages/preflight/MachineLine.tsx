import type { Line } from './finding.ts';
import { markOf } from './mark.ts';
import styles from './Preflight.module.css';
import { Remedy } from './Remedy.tsx';

/** One thing of this machine, and what was found. */
export function MachineLine({ line }: { readonly line: Line }) {
  const mark = markOf(line);
  return (
    <li className={styles.line} data-mark={mark}>
      <span className={styles.name}>{line.name}</span>
      <span className={styles.mark}>{mark}</span>
      {line.status === 'found' && (
        <div>
          <p>{line.finding.says}</p>
          <Remedy finding={line.finding} />
        </div>
      )}
    </li>
  );
}
