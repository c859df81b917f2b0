import { useMemo } from 'react';
import { addedLines } from '#case';
import { CodeLines, pythonLines } from '../ui/index.ts';
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
  const changed = useMemo(() => addedLines(before, text), [before, text]);
  return (
    <section aria-label={name} className={styles.file}>
      <p className="file-name">{name}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <pre className={styles.code} tabIndex={0}>
        <CodeLines lines={lines} added={changed} />
      </pre>
    </section>
  );
}
