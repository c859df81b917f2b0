import type { Token } from './tokens.ts';

/** What a name leads to: `self.options`, `rows[0].name`, `table[key]`. */
export interface Chain {
  readonly name: string;
  readonly links: readonly Link[];
}

export type Link =
  | { readonly is: 'attribute'; readonly name: string }
  /** A key as it stands there, `0` or `'id'`. */
  | { readonly is: 'key'; readonly text: string }
  /** A key that is what another name holds. */
  | { readonly is: 'named key'; readonly name: string };

const KEYWORDS = new Set(
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield match case type'.split(
    ' ',
  ),
);
/** Words that may begin a `match` or a `type`, and names as well. */
const SOFT = new Set(['match', 'case', 'type']);

/** Parts what is in no parentheses at a sign. */
export function partsAt(tokens: readonly Token[], sign: string): Token[][] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.is === 'sign' && '([{'.includes(token.text)) depth++;
    if (token.is === 'sign' && ')]}'.includes(token.text)) depth--;
    if (depth === 0 && token.is === 'sign' && token.text === sign) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

/** Where the parenthesis at an index is closed; the end of the line if it is not. */
export function closes(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.is === 'sign' && '([{'.includes(token.text)) depth++;
    if (token?.is === 'sign' && ')]}'.includes(token.text) && --depth === 0) return at;
  }
  return tokens.length;
}

/** What a few words are if they are nothing but a name and what it leads to. */
export function wholeChain(tokens: readonly Token[]): Chain | null {
  const found = chainAt(tokens, 0);
  return found && found.end === tokens.length ? found.chain : null;
}

/** All chains, those in keys and arguments included. Of what is assigned, the last link is no reading. */
export function chainsIn(tokens: readonly Token[], how: 'read' | 'assigned'): Chain[] {
  const chains: Chain[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = isBound(tokens, at) ? null : chainAt(tokens, at);
    if (found) {
      const { chain, end } = found;
      const isTarget = how === 'assigned' && !isSign(tokens[end], '(');
      const links = isTarget ? chain.links.slice(0, -1) : chain.links;
      if (!isTarget || chain.links.length > 0) chains.push({ name: chain.name, links });
      for (const link of chain.links)
        if (link.is === 'named key') chains.push({ name: link.name, links: [] });
    }
    at = found?.end ?? at + 1;
  }
  return chains;
}

/** Whether a name is none that is read: an attribute's, an argument's, a function's or class's own, what `as` or `for` bind. */
function isBound(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text ?? '';
  if (['.', 'def', 'class', 'as', 'for', 'global', 'nonlocal', 'lambda'].includes(before)) return true;
  if (isSign(tokens[at + 1], ':=')) return true;
  return isSign(tokens[at + 1], '=') && (isSign(tokens[at - 1], '(') || isSign(tokens[at - 1], ','));
}

export function isSign(token: Token | undefined, text: string): boolean {
  return token?.is === 'sign' && token.text === text;
}

export function chainAt(tokens: readonly Token[], start: number): { chain: Chain; end: number } | null {
  const first = tokens[start];
  if (first?.is !== 'name' || isKeyword(first)) return null;
  const links: Link[] = [];
  let at = start + 1;
  for (let found = linkAt(tokens, at); found; found = linkAt(tokens, at)) {
    links.push(found.link);
    at = found.end;
  }
  return { chain: { name: first.text, links }, end: at };
}

function linkAt(tokens: readonly Token[], at: number): { link: Link; end: number } | null {
  const after = tokens[at + 1];
  if (isSign(tokens[at], '.') && after?.is === 'name')
    return { link: { is: 'attribute', name: after.text }, end: at + 2 };
  if (!isSign(tokens[at], '[')) return null;
  const isNegative = isSign(after, '-');
  const key = isNegative ? tokens[at + 2] : after;
  const end = at + (isNegative ? 4 : 3);
  if (!key || !isSign(tokens[end - 1], ']')) return null;
  if (key.is === 'name' && !isNegative) return { link: { is: 'named key', name: key.text }, end };
  if (key.is === 'text' || key.is === 'number')
    return { link: { is: 'key', text: `${isNegative ? '-' : ''}${key.text}` }, end };
  return null;
}

/** Whether a word is none that can name anything; some keywords can, where they stand elsewhere. */
export function isKeyword(token: Token | undefined): boolean {
  return token?.is === 'name' && KEYWORDS.has(token.text) && !SOFT.has(token.text);
}
