import type { ProjectFiles } from '#case';
import type { Field, Hook } from './shelf.ts';

/** What was filled in, by constant; a flag is `True` or `False`. */
export type Values = Readonly<Record<string, string>>;

/** The files of a hook, or what is wrong with what was filled in, for the user. */
export type Generated =
  | { readonly ok: true; readonly files: ProjectFiles }
  | { readonly ok: false; readonly problems: readonly string[] };

const DOTTED = /^[\p{ID_Start}_][\p{ID_Continue}]*(\.[\p{ID_Start}_][\p{ID_Continue}]*)*$/u;

/** The two files that put a hook into an environment, with its constants set. */
export function generate(hook: Hook, values: Values): Generated {
  const problems = hook.fields.flatMap((field) => problemOf(field, values[field.constant] ?? ''));
  if (problems.length > 0) return { ok: false, problems };
  const source = hook.fields.reduce((text, { kind, constant }) => {
    const value = values[constant] ?? '';
    // A function, since `$&` in a replacement text would mean something.
    return text.replace(
      new RegExp(`^${constant} = .*$`, 'm'),
      () => `${constant} = ${kind === 'flag' ? value : literal(value)}`,
    );
  }, hook.source);
  return {
    ok: true,
    files: { 'site-packages/firstthing.py': source, 'site-packages/aaa.pth': 'import firstthing\n' },
  };
}

/** A string as Python writes it: what JSON escapes means the same in Python. */
function literal(value: string): string {
  return JSON.stringify(value);
}

function problemOf({ kind, label }: Field, value: string): string[] {
  switch (kind) {
    case 'file':
      return /^[^/\\][^\\]*\.py$/.test(value) && !value.split('/').includes('..')
        ? []
        : [`${label}: «${value}» is no Python file of the project. Write it as shop/models.py.`];
    case 'module':
    case 'name':
      return DOTTED.test(value)
        ? []
        : [`${label}: «${value}» is no name in Python. Write names with dots between them.`];
    case 'flag':
      return value === 'True' || value === 'False' ? [] : [`${label}: «${value}» is neither True nor False.`];
    case 'text':
      return [];
  }
}
