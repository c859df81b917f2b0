import type { Still } from './load-still.ts';
import styles from './StillCode.module.css';

/** A file as an editor shows it, without one: numbered lines, and those that the stage adds in steel. */
export function StillCode({ still: { lines, added } }: { readonly still: Still }) {
  return (
    <pre className={styles.code}>
      <code>
        {lines.map((line, index) => (
          <span key={index} className={styles.line} data-added={added.includes(index + 1) || undefined}>
            {line.map(([text, kind], at) => (
              <span key={at} data-token={kind}>
                {text}
              </span>
            ))}
            {'\n'}
          </span>
        ))}
      </code>
    </pre>
  );
}
