import type { Sources } from '#case';
import type { ExceptionPart, ExceptionTree } from '../clue.ts';
import {
  type ExceptionLines,
  LINKS,
  namesException,
  readExceptionLines,
  type WordsEnd,
} from './exception-lines.ts';
import { frameLine, readFrames } from './frame-lines.ts';
import { type Block, lineAt, paintedAt } from './printed-line.ts';
import type { Speakers } from './speakers.ts';

/** What is known of a program when its text is read. */
export interface Known {
  readonly sources: Sources;
  readonly speakers: Speakers;
}

/** An exception with those that led to it, the last one first. */
export interface Chain {
  readonly last: ExceptionTree;
  readonly ledBy: readonly Led[];
  /** Whether it is painted, as only what Python itself prints is. */
  readonly isPainted: boolean;
  /** Where what follows begins. */
  readonly next: number;
}

type Led = ExceptionTree & { readonly role: 'cause' | 'context' };

export const HEADER = 'Traceback (most recent call last):';
export const GROUP_HEADER = 'Exception Group Traceback (most recent call last):';

/** Python itself goes no deeper. */
const DEEPEST = 12;

/** Where an exception stands: how deep in groups, and whether a link leads to it. */
interface Standing {
  readonly depth: number;
  readonly isLinked: boolean;
}

/** Reads the exceptions of a chain that begins at this line; `null` where there is none. */
export function readChain(
  block: Block,
  start: number,
  end: WordsEnd,
  known: Known,
  { depth, isLinked }: Standing = { depth: 0, isLinked: false },
): Chain | null {
  const trees: { tree: ExceptionTree; link: 'cause' | 'context' | null }[] = [];
  let isPainted = false;
  let next = start;
  for (let at = start; ; ) {
    // One that was never raised has no frames, and so no header.
    const isBare = (isLinked || trees.length > 0) && namesException(lineAt(block, at) ?? '');
    const read = isBare ? readBelow(block, at, end, known, depth) : readTree(block, at, end, known, depth);
    if (!read) break;
    next = read.next;
    isPainted ||= read.isPainted;
    const link = linkAt(block, next);
    trees.push({ tree: read.tree, link });
    if (!link) break;
    at = next + 3;
  }
  const last = trees.pop();
  if (!last) return null;
  const ledBy = trees.map(({ tree, link }): Led => ({ ...tree, role: link ?? 'context' })).reverse();
  return { last: last.tree, ledBy, isPainted, next };
}

/** What links the exception that ends here to the next one: three lines, of which the first and the last are empty. */
function linkAt(block: Block, at: number): 'cause' | 'context' | null {
  if (lineAt(block, at) !== '' || lineAt(block, at + 2) !== '') return null;
  return LINKS.get(lineAt(block, at + 1) ?? '') ?? null;
}

/** Reads a chain whose first exception was never raised: its name stands there alone, and what it led to below. */
export function readUnraised(block: Block, start: number, known: Known): Chain | null {
  const first = readBelow(block, start, 'open', known, 0);
  const link = first && linkAt(block, first.next);
  if (!first || !link) return null;
  const rest = readChain(block, first.next + 3, 'open', known, { depth: 0, isLinked: true });
  return rest && { ...rest, ledBy: [...rest.ledBy, { ...first.tree, role: link }] };
}

interface Read {
  readonly tree: ExceptionTree;
  readonly isPainted: boolean;
  readonly next: number;
}

function readTree(block: Block, at: number, end: WordsEnd, known: Known, depth: number): Read | null {
  const text = lineAt(block, at)?.trimEnd();
  if (text === undefined) return null;
  if (depth === 0) {
    const inGroup = { ...block, margin: `${block.margin}  | ` };
    if (text === `  + ${GROUP_HEADER}`) return readBelow(inGroup, at + 1, 'margin', known, 1);
    // A group that was never raised has no frames.
    if (text.startsWith('  | ')) return readBelow(inGroup, at, 'margin', known, 1);
    // Something may have been printed before it, without an end of the line.
    if (text.endsWith(HEADER)) return readBelow(block, at + 1, end, known, depth);
    return isUnreadable(block, at) ? readBelow(block, at, end, known, depth) : null;
  }
  const hasHeader = text === HEADER || text === GROUP_HEADER;
  return readBelow(block, hasHeader ? at + 1 : at, 'margin', known, depth);
}

/** Frames, if there are any, the exception itself and what it holds. */
function readBelow(block: Block, at: number, end: WordsEnd, known: Known, depth: number): Read | null {
  const { frames, next } = readFrames(block, at, known.sources);
  const lines = readExceptionLines(block, next, end, known.speakers);
  if (!lines) return null;
  const parts = depth > 0 && depth < DEEPEST ? readParts(block, lines.next, known, depth) : null;
  return {
    tree: treeOf(lines, frames, parts),
    isPainted: paintedAt(block, next) !== '',
    next: parts?.next ?? lines.next,
  };
}

function treeOf(
  { type, message, notes }: ExceptionLines,
  frames: ExceptionTree['frames'],
  parts: Parts | null,
): ExceptionTree {
  return {
    type,
    message,
    ...(notes.length > 0 && { notes }),
    frames,
    ...(parts && parts.parts.length > 0 && { parts: parts.parts }),
    ...(parts && parts.unshown > 0 && { unshown: parts.unshown }),
  };
}

interface Parts {
  readonly parts: readonly ExceptionPart[];
  readonly unshown: number;
  readonly next: number;
}

const RULE = '----------------';
const CLOSED = '+------------------------------------';
const MORE = /^and (?<count>\d+) more exceptions?$/;

/** The exceptions of a group: `+-+---------------- 1 ----------------`, each with a margin of its own. */
function readParts(group: Block, at: number, known: Known, depth: number): Parts | null {
  const outer = group.margin.slice(0, -'| '.length);
  const block = { ...group, margin: `${outer}  | ` };
  const rules = [`${outer}+-+${RULE} `, `${outer}  +${RULE} `];
  const isRule = (index: number) => rules.some((rule) => group.lines[index]?.text.startsWith(rule));
  if (!group.lines[at]?.text.startsWith(rules[0] ?? '')) return null;
  const parts: ExceptionPart[] = [];
  let unshown = 0;
  let next = at;
  while (isRule(next)) {
    const chain = readChain(block, next + 1, 'margin', known, { depth: depth + 1, isLinked: false });
    if (chain) parts.push(partOf(chain));
    else unshown += Number(MORE.exec(lineAt(block, next + 1) ?? '')?.groups?.count ?? 1);
    next = chain?.next ?? next + 1;
    // What could not be read is left out.
    while (lineAt(block, next) !== null) next += 1;
  }
  const isClosed = group.lines[next]?.text === `${outer}  ${CLOSED}`;
  return { parts, unshown, next: isClosed ? next + 1 : next };
}

function partOf({ last, ledBy }: Chain): ExceptionPart {
  return ledBy.length > 0 ? { ...last, ledBy } : last;
}

const UNREADABLE = ['SyntaxError', 'IndentationError', 'TabError'];
/** The line, and the marks below it. */
const MOST_SHOWN = 3;

/** Whether Python says here that it cannot read the script itself: no call has led there, so it is no traceback. */
function isUnreadable(block: Block, at: number): boolean {
  if (frameLine(lineAt(block, at) ?? '')?.function !== null) return false;
  for (let index = at + 1; index <= at + 1 + MOST_SHOWN; index++) {
    const text = lineAt(block, index);
    if (text === null) return false;
    if (!/^\s/.test(text)) return namesException(text) && UNREADABLE.includes(text.split(':', 1)[0] ?? '');
  }
  return false;
}
