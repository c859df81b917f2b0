import { type ChangeEvent, useId } from 'react';
import { at, pythonOf } from '#case';
import { CODE_FIELD, classes } from '../ui/index.ts';
import type { Filled } from './filled.ts';
import styles from './HookFields.module.css';
import type { Field } from './shelf.ts';

interface HookFieldsProps {
  readonly filled: Filled;
  /** Of the project that the hook is for, if that is known. */
  readonly files?: readonly string[];
  readonly onChange: (constant: string, value: string) => void;
}

/** The fields of a hook, each with what is wrong in it. */
export function HookFields({ filled: { hook, values, problems }, files = [], onChange }: HookFieldsProps) {
  return (
    <div className={styles.fields}>
      {hook.fields.map((each) => (
        <HookField
          key={each.constant}
          field={each}
          value={at(values, each.constant) ?? ''}
          problem={problems.find(({ constant }) => constant === each.constant)?.message ?? null}
          choices={choicesFor(each, files)}
          onChange={(value) => onChange(each.constant, value)}
        />
      ))}
    </div>
  );
}

interface HookFieldProps {
  readonly field: Field;
  readonly value: string;
  readonly problem: string | null;
  readonly choices: readonly string[];
  readonly onChange: (value: string) => void;
}

function HookField({ field: { kind, label }, value, problem, choices, onChange }: HookFieldProps) {
  const id = useId();
  const shared = {
    id,
    ...CODE_FIELD,
    value,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) => onChange(event.target.value),
  };
  if (kind === 'flag')
    return (
      <label className={classes(styles.field, styles.flag)}>
        <input
          type="checkbox"
          checked={value === 'True'}
          onChange={(event) => onChange(event.target.checked ? 'True' : 'False')}
        />
        {label}
      </label>
    );
  if (kind === 'file' && choices.length > 0)
    return (
      <div className={styles.field}>
        <label htmlFor={id}>{label}</label>
        <select {...shared}>
          {[...new Set([value, ...choices])].map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      </div>
    );
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        {...shared}
        list={choices.length > 0 ? `${id}-choices` : undefined}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
      />
      {choices.length > 0 && (
        <datalist id={`${id}-choices`}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
      {problem !== null && (
        <p id={`${id}-problem`} className={styles.problem}>
          {problem}
        </p>
      )}
    </div>
  );
}

/** The project's files, or the modules in them. */
function choicesFor({ kind, constant }: Field, files: readonly string[]): readonly string[] {
  const python = pythonOf(files);
  if (kind === 'file') return python;
  if (constant !== 'MODULE') return [];
  return python.map((path) => path.replace(/(\/__init__)?\.py$/, '').replaceAll('/', '.'));
}
