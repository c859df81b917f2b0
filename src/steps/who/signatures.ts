import { closes, isKeyword, isSign, partsAt } from './chains.ts';
import { tokensOf } from './tokens.ts';

/** A parameter, without `self` or `cls`: a call has no word for those. */
export interface Parameter {
  readonly name: string;
  readonly hasDefault: boolean;
  readonly isNamedOnly: boolean;
}

/** The parameters of a signature, `def save(self, name="x"):`; `null` for what is none. */
export function parametersIn(signature: string): Parameter[] | null {
  const tokens = tokensOf(signature);
  const open = tokens.findIndex((token) => isSign(token, '('));
  if (open < 0 || tokens[open - 2]?.text !== 'def') return null;
  const parameters: Parameter[] = [];
  let isNamedOnly = false;
  for (const [first, second, ...rest] of partsAt(tokens.slice(open + 1, closes(tokens, open)), ',')) {
    if (isSign(first, '*')) isNamedOnly = true;
    if (first?.is !== 'name') continue;
    const hasDefault = [second, ...rest].some((token) => isSign(token, '='));
    parameters.push({ name: first.text, hasDefault, isNamedOnly });
  }
  return ['self', 'cls'].includes(parameters[0]?.name ?? '') ? parameters.slice(1) : parameters;
}

/** What the one call of a line gives; `null` where there is not exactly one, or where it is not all in the line. */
export function callIn(line: string): { positional: number; named: readonly string[] } | null {
  const tokens = tokensOf(line);
  const opens = tokens.flatMap((token, at) =>
    isSign(token, '(') && tokens[at - 1]?.is === 'name' && !isKeyword(tokens[at - 1]) ? [at] : [],
  );
  const [open, ...others] = opens;
  if (open === undefined || others.length > 0) return null;
  const close = closes(tokens, open);
  if (close >= tokens.length) return null;
  const given = partsAt(tokens.slice(open + 1, close), ',').filter((part) => part.length > 0);
  if (given.some(([first]) => isSign(first, '*') || isSign(first, '**'))) return null;
  const named = given.flatMap(([first, second]) => (first && isSign(second, '=') ? [first.text] : []));
  return { positional: given.length - named.length, named };
}
