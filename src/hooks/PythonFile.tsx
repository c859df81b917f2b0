import { useMemo } from 'react';
import { CodeLines, pythonLines } from '../ui/index.ts';
import styles from './PythonFile.module.css';

interface PythonFileProps {
  readonly name: string;
  readonly text: string;
  /** The names that are filled in: the lines that set them are marked. */
  readonly constants: readonly string[];
}

/** A file of Python to be read. */
export function PythonFile({ name, text, constants }: PythonFileProps) {
  const lines = useMemo(() => pythonLines(text.replace(/\n$/, '')), [text]);
  const set = text
    .split('\n')
    .flatMap((line, index) => (constants.some((name) => line.startsWith(`${name} = `)) ? [index + 1] : []));
  return (
    <section aria-label={name} className={styles.file}>
      <p className="file-name">{name}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <pre className={styles.code} tabIndex={0}>
        <CodeLines lines={lines} added={set} />
      </pre>
    </section>
  );
}
