import { useState } from 'react';
import { Link } from 'wouter';
import {
  type Filled,
  filesAtHome,
  filledAnew,
  filledIn,
  HOOKS,
  type Hook,
  HookFields,
  PythonFile,
  saveHook,
} from '../../hooks/index.ts';
import { useSession } from '../../session/index.ts';
import { Button } from '../../ui/index.ts';
import { addresses } from '../addresses.ts';
import { PageBar } from '../PageBar.tsx';
import styles from './Shelf.module.css';
import { ShellCommands } from './ShellCommands.tsx';

interface ShelfProps {
  /** From the address; the first hook if it has none. */
  readonly hookId: string | undefined;
}

/** Hooks for any project: choose one, fill it in, read it, download it. */
export function Shelf({ hookId }: ShelfProps) {
  const [all, setAll] = useState<readonly Filled[]>(() => HOOKS.map(asLastFilled));
  const filled = all.find(({ hook }) => hook.id === hookId) ?? all[0];
  if (!filled) return null;
  const change = (constant: string, value: string) =>
    setAll((before) =>
      before.map((each) =>
        each.hook === filled.hook ? filledIn(each, { ...each.values, [constant]: value }) : each,
      ),
    );
  const constants = filled.hook.fields.map(({ constant }) => constant);
  const [python, ...starters] = filesAtHome(filled).map(([name, text]) => (
    <PythonFile key={name} name={name} text={text} constants={constants} />
  ));
  return (
    <main className={styles.page}>
      <div className={styles.bar}>
        <PageBar />
      </div>
      <header className={styles.head}>
        <h1>The hook shelf</h1>
        <p>
          Each hook is Python that runs before your program and reports where something happens. Fill one in,
          and put it into a virtual environment of your own.
        </p>
      </header>
      <HookList chosen={filled} />
      <TakeAlong filled={filled} onChange={change} />
      <div className={styles.take}>
        {python}
        <div className={styles.starters}>{starters}</div>
        <ShellCommands />
      </div>
    </main>
  );
}

function HookList({ chosen }: { readonly chosen: Filled }) {
  return (
    <nav aria-label="Hooks" className={styles.hooks}>
      <ul>
        {HOOKS.map(({ id, title }) => (
          <li key={id}>
            <Link href={addresses.hook(id)} aria-current={id === chosen.hook.id ? 'page' : undefined}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface TakeAlongProps {
  readonly filled: Filled;
  readonly onChange: (constant: string, value: string) => void;
}

function TakeAlong({ filled, onChange }: TakeAlongProps) {
  const [failure, setFailure] = useState<string | null>(null);
  const save = () =>
    saveHook(filled).then(
      () => setFailure(null),
      () => setFailure('The zip could not be made. Copy the text of the files instead.'),
    );
  return (
    <section aria-labelledby="hook" className={styles.hook}>
      <h2 id="hook">{filled.hook.title}</h2>
      <HookFields filled={filled} onChange={onChange} />
      <p className="muted">
        <b>It cannot see:</b> {filled.hook.blindTo}
      </p>
      <div className="row">
        <Button primary disabled={filled.problems.length > 0} onClick={() => void save()}>
          Download the files
        </Button>
        {failure && <p role="alert">{failure}</p>}
      </div>
    </section>
  );
}

/** With the values it has in the open project, or else its defaults. */
function asLastFilled(hook: Hook): Filled {
  const last = useSession.getState().own?.hook;
  const filled = filledAnew(hook);
  return last?.id === hook.id ? filledIn(filled, { ...filled.values, ...last.values }) : filled;
}
