import { useId, useState } from 'react';
import { pythonOf } from '#case';
import { lineOf, wordsOf } from '#runtime';
import { runOwnAs } from '../../session/index.ts';
import { CODE_FIELD } from '../../ui/index.ts';
import styles from './Own.module.css';

interface CommandFieldProps {
  readonly argv: readonly string[];
  readonly files: readonly string[];
}

/** The command line after `python`. */
export function CommandField({ argv, files }: CommandFieldProps) {
  const said = lineOf(argv);
  const [draft, setDraft] = useState<string | null>(null);
  const id = useId();
  const problem = draft === null ? null : problemOf(draft);
  const change = (line: string) => {
    setDraft(line);
    const words = wordsOf(line);
    if (words && problemOf(line) === null) runOwnAs(words);
  };
  return (
    <div className={styles.command}>
      <label htmlFor={id}>python</label>
      <input
        id={id}
        {...CODE_FIELD}
        value={draft ?? said}
        list={`${id}-scripts`}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-problem`}
        onChange={(event) => change(event.target.value)}
        // A line that was not accepted must not look as if it were.
        onBlur={() => setDraft(null)}
      />
      <datalist id={`${id}-scripts`}>
        {pythonOf(files).map((path) => (
          <option key={path} value={path} />
        ))}
      </datalist>
      <span id={`${id}-problem`} className={styles.wrong}>
        {problem}
      </span>
    </div>
  );
}

function problemOf(line: string): string | null {
  const words = wordsOf(line);
  if (!words) return 'A quote is not closed.';
  return words.length === 0 ? 'Enter what to run, for example main.py.' : null;
}
