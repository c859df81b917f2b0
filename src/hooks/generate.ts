import { at, type ProjectFiles } from '#case';
import type { Field, Hook } from './shelf.ts';

/** The values of the fields, by constant; a flag is `True` or `False`. */
export type Values = Readonly<Record<string, string>>;

/** What is wrong with the value of a constant, for the user. */
export interface Problem {
  readonly constant: string;
  readonly message: string;
}

/** The files of a hook, or why there are none. */
export type Generated =
  | { readonly ok: true; readonly files: ProjectFiles }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const NAME = '[\\p{ID_Start}_][\\p{ID_Continue}]*';
const DOTTED = new RegExp(`^${NAME}(\\.${NAME})*$`, 'u');
const LITERAL = `-?\\d+|'[^'\\\\\\n]*'|"[^"\\\\\\n]*"`;
/** What finding.py reads, too: a name, then steps from it that change nothing. */
const PATH = new RegExp(`^${NAME}(\\.${NAME}|\\[(${LITERAL})\\]|\\(\\))*$`, 'u');

/** Where a hook goes, and the file that makes Python run it at startup. */
export const HOOK_FILE = 'site-packages/firstthing.py';
export const START_FILE = 'site-packages/aaa.pth';

/** Runs a hook at Python's start: 3.15 and newer call what stands in the second file instead, which older ones do not read (PEP 829). */
export const STARTED_BY_PTH = 'import firstthing; firstthing.start()\n';
export const START_ENTRY = { name: 'aaa.start', text: 'firstthing:start\n' } as const;

/** The two files that put a hook into an environment, with its constants set. */
export function generate(hook: Hook, values: Values): Generated {
  const problems = hook.fields.flatMap((field) => {
    const message = problemOf(field, at(values, field.constant) ?? '');
    return message === null ? [] : [{ constant: field.constant, message }];
  });
  if (problems.length > 0) return { ok: false, problems };
  const source = hook.fields.reduce((text, { kind, constant }) => {
    const value = at(values, constant) ?? '';
    // A function, since `$&` in a replacement text has a meaning.
    return text.replace(
      new RegExp(`^${constant} = .*$`, 'm'),
      () => `${constant} = ${kind === 'flag' ? value : literal(value)}`,
    );
  }, hook.source);
  return {
    ok: true,
    files: { [HOOK_FILE]: source, [START_FILE]: STARTED_BY_PTH },
  };
}

/** The values that a hook's file has on the shelf. */
export function givenValues({ source, fields }: Hook): Values {
  return Object.fromEntries(
    fields.map(({ constant }) => {
      const [, given = ''] = new RegExp(`^${constant} = "?(.*?)"?$`, 'm').exec(source) ?? [];
      return [constant, given];
    }),
  );
}

/** A string as Python writes it: JSON's escapes mean the same in Python. */
function literal(value: string): string {
  return JSON.stringify(value);
}

function problemOf({ kind }: Field, value: string): string | null {
  switch (kind) {
    case 'file':
      return /^[^/\\][^\\]*\.py$/.test(value) && !value.split('/').includes('..')
        ? null
        : `"${value}" is not a Python file of the project. Write it like shop/models.py.`;
    case 'module':
      return DOTTED.test(value)
        ? null
        : `"${value}" is not a Python name. Write names, with dots between them.`;
    case 'name':
      return PATH.test(value)
        ? null
        : `"${value}" cannot be watched. Write a name, then .name, [0], ["key"] or ().`;
    case 'flag':
      return value === 'True' || value === 'False' ? null : `"${value}" is neither True nor False.`;
    case 'text':
      return null;
  }
}
