import { hasEscapes } from './surrogate-escape.ts';

/** How a file can be shown and edited. */
export type Shown =
  | { readonly as: 'text'; readonly text: string }
  /** It is data that no editor makes sense of. */
  | { readonly as: 'bytes' }
  /** It is text, and more of it than an editor takes. */
  | { readonly as: 'too-long' };

/** Characters. More of them an editor shows late, and nobody reads them. */
const MOST_SHOWN = 1_000_000;

const AS_BYTES: Shown = { as: 'bytes' };
const TOO_LONG: Shown = { as: 'too-long' };

/** How a file is shown: without a byte order mark, and with each line end as `\n`. */
export function shownAs(path: string, text: string): Shown {
  if (isData(path, text)) return AS_BYTES;
  return text.length > MOST_SHOWN ? TOO_LONG : { as: 'text', text: shownText(text) };
}

/** A text as an editor has it. */
export function shownText(text: string): string {
  return withLineFeeds(text.startsWith('\ufeff') ? text.slice(1) : text);
}

function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
}

/** Enough of a file to know it by. */
const SAMPLE = 8_000;
/** What no text has, but for a stray one. */
const NO_TEXT = /[\0-\x06\x0e-\x1a\x1c-\x1f\udc80-\udcff]/gu;

function isData(path: string, text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  if (!sample.includes('\0') && !hasEscapes(sample)) return false;
  // One NUL in a program is a bug to be seen.
  if (sample.includes('\0') && !/\.pyw?$/i.test(path)) return true;
  const count = sample.match(NO_TEXT)?.length ?? 0;
  // A word in another coding is text, though every third letter may be none.
  return count > 2 && count > sample.length / 3;
}

/** A line of a text, and how it ends. */
const LINE = /[^\r\n]*(\r\n|\r|\n|$)/y;

/**
 * A file after an edit of what was shown of it. The rest of it stays: its byte order mark, and the end of each line that was not
 * touched. New lines end as the one above them.
 *
 * @param text of the file before
 * @param edited what is shown now
 */
export function editedText(text: string, edited: string): string {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const plain = withLineFeeds(edited);
  if (!text.includes('\r')) return mark + plain;
  const before = linesOf(text.slice(mark.length));
  const after = linesOf(plain);
  const { start, end } = sameAround(before, after);
  const above = before[start - 1]?.end || before[start]?.end || '\n';
  const changed = after.slice(start, after.length - end);
  const kept = before.slice(start, before.length - end);
  const lines = [
    ...before.slice(0, start),
    // As many of the changed lines as there were before end as they did.
    ...changed.map(({ text: line, end: ending }, index) => ({
      text: line,
      end: ending && (kept[index]?.end || kept.at(-1)?.end || above),
    })),
    ...before.slice(before.length - end),
  ];
  return mark + joined(lines);
}

/** How many lines are the same at the start and at the end. */
function sameAround(before: readonly PartedLine[], after: readonly PartedLine[]) {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && isSame(before[start], after[start])) start++;
  let end = 0;
  while (end < shorter - start && isSame(before.at(-1 - end), after.at(-1 - end))) end++;
  return { start, end };
}

function joined(lines: readonly PartedLine[]): string {
  let last = '';
  const parts = lines.map(({ text, end }) => {
    // Behind a lone `\r`, a `\n` alone would be a part of it.
    last = last === '\r' && text === '' && end === '\n' ? '\r' : end;
    return text + last;
  });
  return parts.join('');
}

interface PartedLine {
  readonly text: string;
  /** Empty at the end of the file. */
  readonly end: string;
}

/** However they end, if they do. */
function isSame(one: PartedLine | undefined, other: PartedLine | undefined): boolean {
  return one?.text === other?.text && (one?.end === '') === (other?.end === '');
}

function linesOf(text: string): PartedLine[] {
  const lines: PartedLine[] = [];
  LINE.lastIndex = 0;
  for (;;) {
    const [line = '', end = ''] = LINE.exec(text) ?? [];
    lines.push({ text: line.slice(0, line.length - end.length), end });
    if (end === '') return lines;
  }
}
