import { type Chain, chainAt, chainsIn, closes, isKeyword, isSign, partsAt, wholeChain } from './chains.ts';
import { type ImportRead, importIn } from './imports.ts';
import { type Token, tokensOf } from './tokens.ts';

/** What a line does, as far as its words alone show it. */
export interface LineRead {
  /** All that it reads, each once: of the left side of an assignment, only what leads to what is assigned. */
  readonly reads: readonly Chain[];
  /** What it hands on without making anything of it, as in `a, b = c, d`, `return c`, `yield c`. */
  readonly handsOn: readonly HandedOn[];
  /** What it hands to what it calls as it is: `a` and `c` in `f(a, b + 1, key=c)`. */
  readonly passes: readonly Chain[];
  /** Whether what it assigns, returns or goes through is what one call gives. */
  readonly isOneCall: boolean;
  /** What a loop of the form `for a in b` goes through. */
  readonly goesThrough: Chain | null;
  readonly imports: ImportRead | null;
}

/** A value, and what it is assigned to; nothing if it is returned. */
export interface HandedOn {
  readonly chain: Chain;
  readonly to: Chain | null;
}

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
  const { targets, right } = sidesOf(tokens);
  const assigned = targets.flatMap((target) => [...target, COMMA]);
  const reads = [...chainsIn(assigned, 'assigned'), ...chainsIn(right, 'read')];
  return {
    reads: [...new Map(reads.map((chain) => [JSON.stringify(chain), chain])).values()],
    handsOn: handedOn(tokens, targets, right),
    passes: passedOn(tokens),
    isOneCall: isOneCall(givenBy(tokens, right)),
    goesThrough: wholeChain(loopOver(tokens)),
    imports: null,
  };
}

function handedOn(
  tokens: readonly Token[],
  targets: readonly (readonly Token[])[],
  right: readonly Token[],
): HandedOn[] {
  if (isSent(tokens)) {
    const chain = wholeChain(tokens.slice(1));
    return chain ? [{ chain, to: null }] : [];
  }
  const values = partsAt(right, ',').map(wholeChain);
  return targets.flatMap((target) => {
    const names = partsAt(target, ',').map(wholeChain);
    if (names.length !== values.length) return [];
    return names.flatMap((to, at) => {
      const chain = values[at];
      return to && chain ? [{ chain, to }] : [];
    });
  });
}

function isSent(tokens: readonly Token[]): boolean {
  return tokens[0]?.text === 'return' || tokens[0]?.text === 'yield';
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
  const value = isSent(tokens) ? tokens.slice(1) : right;
  return value[0]?.text === 'await' ? value.slice(1) : value;
}

/** A call whose parentheses close last, or do so in another line. */
function isOneCall(tokens: readonly Token[]): boolean {
  const called = chainAt(tokens, 0);
  if (!called || !isSign(tokens[called.end], '(')) return false;
  return closes(tokens, called.end) >= tokens.length - 1;
}

function loopOver(tokens: readonly Token[]): readonly Token[] {
  const start = tokens[0]?.text === 'async' ? 1 : 0;
  const inAt = tokens.findIndex(({ text }) => text === 'in');
  if (tokens[start]?.text !== 'for' || inAt < 0) return [];
  return partsAt(tokens.slice(inAt + 1), ':')[0] ?? [];
}

/** What stands before each `=` of an assignment, without annotations, and what behind the last one. */
function sidesOf(tokens: readonly Token[]): {
  targets: readonly (readonly Token[])[];
  right: readonly Token[];
} {
  const parts = partsAt(tokens, '=');
  const right = parts.at(-1) ?? [];
  if (parts.length === 1 || isKeyword(parts[0]?.[0])) return { targets: [], right: tokens };
  return { targets: parts.slice(0, -1).map((part) => partsAt(part, ':')[0] ?? []), right };
}

const COMMA: Token = { is: 'sign', text: ',' };
