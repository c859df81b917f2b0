import { useId, useState } from 'react';
import { lineOf, wordsOf } from '#runtime';
import { runOwnAs } from '../../session/index.ts';
import field from '../../ui/field.module.css';
import { classes } from '../../ui/index.ts';
import styles from './Own.module.css';

interface CommandFieldProps {
  readonly argv: readonly string[];
  readonly files: readonly string[];
}

/** What follows `python`. */
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
        className={classes(field.field, field.code)}
        value={draft ?? said}
        list={`${id}-scripts`}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        aria-invalid={problem !== null}
        aria-describedby={`${id}-problem`}
        onChange={(event) => change(event.target.value)}
        // What was not taken is not shown as if it were.
        onBlur={() => setDraft(null)}
      />
      <datalist id={`${id}-scripts`}>
        {files
          .filter((path) => path.endsWith('.py') && !path.startsWith('site-packages/'))
          .map((path) => (
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
  if (!words) return 'A quote in it has no end.';
  return words.length === 0 ? 'Say what is to be run: main.py.' : null;
}
