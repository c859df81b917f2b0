import { useId } from 'react';
import { Link } from 'wouter';
import { pythonOf } from '#case';
import {
  filledAnew,
  filledIn,
  HOOK_FILE,
  HOOKS,
  type Hook,
  HookFields,
  START_FILE,
  WHAT_CHANGED,
} from '../../hooks/index.ts';
import {
  chooseHook,
  type OwnProject,
  openFile,
  orders,
  ownBench,
  putHookIn,
  takeHookOut,
} from '../../session/index.ts';
import field from '../../ui/field.module.css';
import { Button } from '../../ui/index.ts';
import { addresses } from '../addresses.ts';
import styles from './HookStrip.module.css';

interface HookStripProps {
  readonly own: OwnProject;
  /** The text of the hook in the project. */
  readonly hookText: string | undefined;
}

/** Runs the open project and shows what it changed for everybody; or chooses another hook, fills it in, puts it in or takes it out. */
export function HookStrip({ own, hookText }: HookStripProps) {
  const id = useId();
  const hook = HOOKS.find((each) => each.id === own.hook?.id);
  const filled = hook && filledIn(filledAnew(hook), { ...filledAnew(hook).values, ...own.hook?.values });
  const choose = (chosen: string) => {
    const next = HOOKS.find((each) => each.id === chosen);
    if (next) chooseHook({ id: next.id, values: { ...filledAnew(next).values, ...likelyFile(next, own) } });
  };
  const putIn = () => {
    if (!filled) return;
    putHookIn(filled.files);
    openFile(ownBench(own), HOOK_FILE);
  };
  const showChanges = () => {
    const { values, files } = filledAnew(WHAT_CHANGED);
    chooseHook({ id: WHAT_CHANGED.id, values });
    putHookIn(files);
    orders.run(ownBench(own));
  };
  const isNew = filled?.files[HOOK_FILE] !== hookText;
  return (
    <section aria-label="Hook" className={styles.strip}>
      <Button className={styles.changes} onClick={showChanges}>
        {WHAT_CHANGED.title}
      </Button>
      <div className={styles.choice}>
        <label htmlFor={id}>Hook</label>
        <select
          id={id}
          className={field.field}
          value={hook?.id ?? ''}
          onChange={(event) => choose(event.target.value)}
        >
          <option value="" disabled>
            Choose a question
          </option>
          {HOOKS.map((each) => (
            <option key={each.id} value={each.id}>
              {each.title}
            </option>
          ))}
        </select>
      </div>
      {filled && (
        <div className={styles.fields}>
          <HookFields
            filled={filled}
            files={Object.keys(own.files)}
            onChange={(constant, value) =>
              chooseHook({ id: filled.hook.id, values: { ...filled.values, [constant]: value } })
            }
          />
        </div>
      )}
      <div className={styles.acts}>
        <Button disabled={!filled || filled.problems.length > 0 || !isNew} onClick={putIn}>
          Put it in
        </Button>
        <Button disabled={hookText === undefined} onClick={() => takeHookOut([HOOK_FILE, START_FILE])}>
          Take it out
        </Button>
        {filled && <Link href={addresses.hook(filled.hook.id)}>Take it home</Link>}
      </div>
    </section>
  );
}

/** A file of this project instead of the example on the shelf; not the script, since nothing imports that. */
function likelyFile({ fields }: Hook, { files, argv }: OwnProject): Record<string, string> {
  const field = fields.find(({ kind }) => kind === 'file');
  const python = pythonOf(Object.keys(files));
  const file = python.find((path) => !argv.includes(path) && !path.endsWith('__init__.py')) ?? python[0];
  return field && file ? { [field.constant]: file } : {};
}
