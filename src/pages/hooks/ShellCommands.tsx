import { useId, useState } from 'react';
import * as v from 'valibot';
import { commands, likelyShell, SHELL_NAMES, SHELLS } from '../../hooks/index.ts';
import { useSession } from '../../session/index.ts';
import { Button, kept } from '../../ui/index.ts';
import { CopyLine } from './CopyLine.tsx';
import styles from './ShellCommands.module.css';

/** The shell that was chosen once. */
const chosen = kept('browser', 'shell', v.picklist(SHELLS));

/** The commands that put a hook into an environment and take it out, for the visitor's shell or another one. */
export function ShellCommands() {
  const [shell, setShell] = useState(() => chosen.read() ?? likelyShell(navigator.userAgent));
  const title = useId();
  // Of the project that is open, if one is.
  const own = useSession((session) => session.own);
  const lines = commands(shell, own ?? { argv: ['main.py'], env: {} });
  return (
    <section aria-labelledby={title} className={styles.commands}>
      <header className={styles.head}>
        <h2 id={title}>In the folder with these files</h2>
        <fieldset aria-label="Shell" className={styles.shells}>
          {SHELLS.map((each) => (
            <Button
              key={each}
              aria-pressed={each === shell}
              className={styles.shell}
              onClick={() => {
                chosen.keep(each);
                setShell(each);
              }}
            >
              {SHELL_NAMES[each]}
            </Button>
          ))}
        </fieldset>
      </header>
      <CopyLine name="Activate .venv" text={lines.activate} />
      <CopyLine name="Put it in" text={lines.in} />
      <CopyLine name="Run your program" text={lines.run} />
      <CopyLine name="Take it out" text={lines.out} />
    </section>
  );
}
