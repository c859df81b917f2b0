import { useMemo } from 'react';
import { addedLines } from '#case';
import { pythonLines, TokenSpans } from '../../ui/python.ts';
import styles from './PythonFile.module.css';

interface PythonFileProps {
  readonly name: string;
  readonly text: string;
  /** The same file before anything was filled in: what differs is marked. */
  readonly before: string;
}

/** A file of Python to be read. */
export function PythonFile({ name, text, before }: PythonFileProps) {
  const lines = useMemo(() => pythonLines(text.replace(/\n$/, '')), [text]);
  const changed = useMemo(() => new Set(addedLines(before, text)), [before, text]);
  return (
    <section aria-label={name} className={styles.file}>
      <p className={styles.name}>{name}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <pre className={styles.code} tabIndex={0}>
        <code>
          {lines.map((tokens, index) => (
            <span key={index} className={styles.line} data-changed={changed.has(index + 1) || undefined}>
              <TokenSpans tokens={tokens} />
              {'\n'}
            </span>
          ))}
        </code>
      </pre>
    </section>
  );
}
