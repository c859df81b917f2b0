import { partsAt } from './chains.ts';
import type { Token } from './tokens.ts';

export interface ImportRead {
  /** `from ..a import b` has two. */
  readonly dots: number;
  /** The module behind the dots; empty in `from . import b`. */
  readonly module: string;
  /** What is taken from it, by the name that it gets; none in `import a.b`, or where the line does not end in the line. */
  readonly names: ReadonlyMap<string, string>;
  readonly isFrom: boolean;
}

/** What an import takes, and from where; `null` for any other line. */
export function importIn(tokens: readonly Token[]): ImportRead | null {
  const isFrom = tokens[0]?.text === 'from';
  if (!isFrom && tokens[0]?.text !== 'import') return null;
  const importAt = tokens.findIndex(({ text }) => text === 'import');
  if (!isFrom) return { dots: 0, module: textOf(tokens.slice(1)), names: new Map(), isFrom };
  const path = textOf(tokens.slice(1, importAt < 0 ? undefined : importAt));
  const module = path.replace(/^\.+/, '');
  const taken = importAt < 0 ? [] : tokens.slice(importAt + 1).filter(({ text }) => !'()'.includes(text));
  return { dots: path.length - module.length, module, names: namesTaken(taken), isFrom };
}

function namesTaken(tokens: readonly Token[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const [name, as, other] of partsAt(tokens, ','))
    if (name?.is === 'name') names.set(as?.text === 'as' && other ? other.text : name.text, name.text);
  return names;
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join('');
}
