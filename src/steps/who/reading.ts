import { type Token, tokensOf } from './tokens.ts';

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

/** What a line does, as far as its words alone show it. */
export interface LineRead {
  /** All that it reads, each once: of the left side of an assignment, only what leads to what is assigned. */
  readonly reads: readonly Chain[];
  /** The values that it only hands on, of the forms `a = b, c`, `return b`, `yield b`; none where it makes something of them. */
  readonly handsOn: readonly Chain[];
  /** What it hands to what it calls as it is: `a` and `c` in `f(a, b + 1, key=c)`. */
  readonly passes: readonly Chain[];
  /** Whether what it assigns, returns or goes through is what one call gives. */
  readonly isOneCall: boolean;
  /** What a loop of the form `for a in b` goes through. */
  readonly goesThrough: Chain | null;
  readonly imports: ImportRead | null;
}

export interface ImportRead {
  /** `from ..a import b` has two. */
  readonly dots: number;
  /** The module behind the dots; empty in `from . import b`. */
  readonly module: string;
  /** What is taken from it, by the name that it gets; none in `import a.b`, or where the line does not end in the line. */
  readonly names: ReadonlyMap<string, string>;
  readonly isFrom: boolean;
}

const KEYWORDS = new Set(
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield match case type'.split(
    ' ',
  ),
);
/** Words that may begin a `match` or a `type`, and names as well. */
const SOFT = new Set(['match', 'case', 'type']);

const READS_NOTHING: LineRead = {
  reads: [],
  handsOn: [],
  passes: [],
  isOneCall: false,
  goesThrough: null,
  imports: null,
};

/** Reads a line of Python by its words. It knows one line: of a statement over many lines, what stands in this one. */
export function readLine(line: string): LineRead {
  const tokens = tokensOf(line);
  const imports = importIn(tokens);
  if (imports) return { ...READS_NOTHING, imports };
  const { left, right } = sidesOf(tokens);
  const reads = [...chainsIn(left, 'assigned'), ...chainsIn(right, 'read')];
  return {
    reads: [...new Map(reads.map((chain) => [JSON.stringify(chain), chain])).values()],
    handsOn: handedOn(tokens, left, right),
    passes: passedOn(tokens),
    isOneCall: isOneCall(givenBy(tokens, right)),
    goesThrough: wholeChain(loopOver(tokens)),
    imports: null,
  };
}

function handedOn(tokens: readonly Token[], left: readonly Token[], right: readonly Token[]): Chain[] {
  const isSent = tokens[0]?.text === 'return' || tokens[0]?.text === 'yield';
  if (left.length === 0 && !isSent) return [];
  const chains = partsAt(isSent ? tokens.slice(1) : right, ',').map(wholeChain);
  return chains.every((chain) => chain !== null) ? chains : [];
}

function passedOn(tokens: readonly Token[]): Chain[] {
  const passed: Chain[] = [];
  for (let at = 1; at < tokens.length; at++) {
    const isFirst = ['(', ',', '='].includes(tokens[at - 1]?.text ?? '');
    const found = isFirst ? chainAt(tokens, at) : null;
    const after = found ? tokens[found.end] : undefined;
    if (found && (!after || isSign(after, ',') || isSign(after, ')'))) passed.push(found.chain);
  }
  return passed;
}

/** What a line gives on: the right side of an assignment, what it returns, what a loop goes through. */
function givenBy(tokens: readonly Token[], right: readonly Token[]): readonly Token[] {
  const loop = loopOver(tokens);
  if (loop.length > 0) return loop;
  const isSent = tokens[0]?.text === 'return' || tokens[0]?.text === 'yield';
  const value = isSent ? tokens.slice(1) : right;
  return value[0]?.text === 'await' ? value.slice(1) : value;
}

/** A call whose parentheses close last, or do so in another line. */
function isOneCall(tokens: readonly Token[]): boolean {
  const called = chainAt(tokens, 0);
  if (!called || !isSign(tokens[called.end], '(')) return false;
  return closes(tokens, called.end) >= tokens.length - 1;
}

/** Where the parenthesis at an index is closed; the end of the line if it is not. */
function closes(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.is === 'sign' && '([{'.includes(token.text)) depth++;
    if (token?.is === 'sign' && ')]}'.includes(token.text) && --depth === 0) return at;
  }
  return tokens.length;
}

function loopOver(tokens: readonly Token[]): readonly Token[] {
  const start = tokens[0]?.text === 'async' ? 1 : 0;
  const inAt = tokens.findIndex(({ text }) => text === 'in');
  if (tokens[start]?.text !== 'for' || inAt < 0) return [];
  return partsAt(tokens.slice(inAt + 1), ':')[0] ?? [];
}

/** What stands before the last `=` of an assignment, without annotations, and what behind it. */
function sidesOf(tokens: readonly Token[]): { left: readonly Token[]; right: readonly Token[] } {
  const parts = partsAt(tokens, '=');
  const right = parts.at(-1) ?? [];
  const isAssignment = parts.length > 1 && !KEYWORDS.has(softly(parts[0]?.[0]));
  if (!isAssignment) return { left: [], right: tokens };
  return { left: parts.slice(0, -1).flatMap((part) => [...(partsAt(part, ':')[0] ?? []), COMMA]), right };
}

const COMMA: Token = { is: 'sign', text: ',' };

function softly(token: Token | undefined): string {
  return token?.is === 'name' && !SOFT.has(token.text) ? token.text : '';
}

/** Parts what is in no parentheses at a sign. */
function partsAt(tokens: readonly Token[], sign: string): Token[][] {
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

/** What a few words are if they are nothing but a name and what it leads to. */
function wholeChain(tokens: readonly Token[]): Chain | null {
  const found = chainAt(tokens, 0);
  return found && found.end === tokens.length ? found.chain : null;
}

/** All chains, those in keys and arguments included. Of what is assigned, the last link is no reading. */
function chainsIn(tokens: readonly Token[], how: 'read' | 'assigned'): Chain[] {
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

function isSign(token: Token | undefined, text: string): boolean {
  return token?.is === 'sign' && token.text === text;
}

function chainAt(tokens: readonly Token[], start: number): { chain: Chain; end: number } | null {
  const first = tokens[start];
  if (first?.is !== 'name' || KEYWORDS.has(softly(first))) return null;
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

function importIn(tokens: readonly Token[]): ImportRead | null {
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
    isSign(token, '(') && tokens[at - 1]?.is === 'name' && !KEYWORDS.has(softly(tokens[at - 1])) ? [at] : [],
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
