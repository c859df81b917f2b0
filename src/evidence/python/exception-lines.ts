import { type Block, lineAt, paintedAt } from './printed-line.ts';
import type { Speakers } from './speakers.ts';

/** An exception as it is named below its frames: `ValueError: it says`, then its notes. */
export interface ExceptionLines {
  readonly type: string;
  readonly message: string;
  readonly notes: readonly string[];
  /** Where what follows begins. */
  readonly next: number;
}

/** Where the words of an exception end by the grammar around them; else they end where others may begin to speak. */
export type WordsEnd = 'margin' | 'ruler' | 'open';

/** `RuntimeError`, `KeyboardInterrupt`, `shop.errors.OutOfStock`, `main.<locals>.Gone`. */
const TYPE = /^[\p{L}_][\p{L}\p{M}\p{N}_]{0,999}(?:\.(?:<locals>|[\p{L}_][\p{L}\p{M}\p{N}_]{0,999})){0,99}/u;

/** A message that is longer is somebody's whole output. */
const MOST_LINES = 1_000;

/** Whether this line names an exception. */
export function namesException(text: string): boolean {
  return named(text) !== null;
}

/** `RuntimeError: it says`: a type, and a message if there is one. */
function named(text: string): { readonly type: string; readonly message: string } | null {
  const [type] = TYPE.exec(text) ?? [];
  if (type === undefined) return null;
  const rest = text.slice(type.length);
  return rest === '' || rest.startsWith(': ') ? { type, message: rest.slice(': '.length) } : null;
}

/** Reads an exception's type, message and notes; `null` where no exception is named. */
export function readExceptionLines(
  block: Block,
  at: number,
  end: WordsEnd,
  speakers: Speakers,
): ExceptionLines | null {
  const first = named(lineAt(block, at) ?? '');
  if (!first) return null;
  const closed = paintedEnd(block, at);
  const message = [first.message];
  let next = at + 1;
  const isOver = (text: string) => endsAt(block, next, text, end, speakers);
  if (closed !== null) {
    for (; next <= closed; next++) message.push(lineAt(block, next) ?? '');
  } else {
    for (let text = lineAt(block, next); text !== null; text = lineAt(block, ++next)) {
      if (message.length >= MOST_LINES || isOver(text) || speakers.isNote(text)) break;
      if (end === 'open' && !goesOn(text, speakers)) break;
      message.push(text);
    }
  }
  const notes: string[] = [];
  for (let text = lineAt(block, next); text !== null; text = lineAt(block, ++next)) {
    if (notes.length >= MOST_LINES || isOver(text)) break;
    if (end === 'open' && !speakers.isNote(text)) break;
    notes.push(text);
  }
  return { type: first.type, message: message.join('\n').trimEnd(), notes, next };
}

/** Without colours, an indented line belongs to what is above it; one at the margin may be anybody's, if anybody else speaks. */
function goesOn(text: string, { isQuiet }: Speakers): boolean {
  return isQuiet || /^\s+\S/.test(text);
}

/** What stands between two exceptions, and what the first of them is to the second. */
export const LINKS: ReadonlyMap<string, 'cause' | 'context'> = new Map([
  ['The above exception was the direct cause of the following exception:', 'cause'],
  ['During handling of the above exception, another exception occurred:', 'context'],
]);
const RULER = /^[-=]{70}$/;
/** How something else of Python's begins. */
const BEGINS =
  /^(?:Traceback \(most recent call last\):|Exception ignored |Exception in thread |firstthing: )|^ {2}(?:File "|\+ Exception Group )/;

function endsAt(block: Block, index: number, text: string, end: WordsEnd, { isQuiet }: Speakers): boolean {
  if (end === 'open' && (block.lines[index]?.isAfterOther || BEGINS.test(text))) return true;
  if (text !== '') return false;
  const following = lineAt(block, index + 1);
  if (following === null) return end !== 'margin';
  if (LINKS.has(following)) return true;
  if (end === 'open') return !isQuiet || following === '' || BEGINS.test(following);
  // `unittest` shows below it what the test printed.
  return end === 'ruler' && (RULER.test(following) || /^Std(?:out|err):$/.test(following));
}

const RESET = '\x1b[0m';
const ANY_COLOUR = /\x1b\[[0-9;]*m/g;

/** Python paints a message as a whole: the line in which the paint ends is its last; `null` where it is not painted. */
function paintedEnd(block: Block, at: number): number | null {
  const first = paintedAt(block, at);
  if (!first.startsWith('\x1b[')) return null;
  for (let index = at; index < at + MOST_LINES; index++) {
    if (index > at && lineAt(block, index) === null) return null;
    const painted = paintedAt(block, index);
    const last = [...painted.matchAll(ANY_COLOUR)].at(-1);
    const isOpen = last === undefined ? index > at : last[0] !== RESET;
    if (!isOpen && (index === at || painted.endsWith(RESET))) return index;
  }
  return null;
}
