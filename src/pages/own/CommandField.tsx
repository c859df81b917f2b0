import { useId, useState } from 'react';
import { pythonOf } from '#case';
import { commandLine, readLine } from '#runtime';
import { type OwnProject, runOwnAs } from '../../session/index.ts';
import { CODE_FIELD } from '../../ui/index.ts';
import styles from './Own.module.css';

interface CommandFieldProps extends Pick<OwnProject, 'argv' | 'env'> {
  readonly files: readonly string[];
}

/** The command that runs the project, as one would type it in a shell. */
export function CommandField({ argv, env, files }: CommandFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const id = useId();
  const said = commandLine(argv, env);
  const read = readLine(draft ?? said);
  const problem = read.kind === 'wrong' ? read.problem : null;
  const change = (line: string) => {
    setDraft(line);
    const typed = readLine(line);
    if (typed.kind === 'command') runOwnAs(typed);
  };
  return (
    <div className={styles.command}>
      <label htmlFor={id}>Command</label>
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
          <option key={path} value={commandLine([path])} />
        ))}
      </datalist>
      <span id={`${id}-problem`} className={styles.wrong}>
        {problem}
      </span>
    </div>
  );
}
