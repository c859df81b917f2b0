import type { Transcript } from '#runtime';
import { saidLines } from '../terminal/screen-text.ts';
import styles from './RecordedCase.module.css';

/** What the program printed, and what was typed into it. */
export function Said({ transcript }: { readonly transcript: Transcript }) {
  return (
    <pre className={styles.said}>
      {saidLines(transcript).map((line, index) => (
        <span key={index} data-ours={line.isOurs || undefined}>
          {line.text}
          {'\n'}
        </span>
      ))}
    </pre>
  );
}
