import { LINKS, namesException } from './exception-lines.ts';
import { type ToldException, tellException, tellUnraised } from './exception-told.ts';
import type { Found } from './found.ts';
import type { Block, PrintedLine } from './printed-line.ts';
import { REPORT, type Report, readReport } from './report.ts';
import { readCrash, readStack, type ToldStack } from './stack-lines.ts';
import { GROUP_HEADER, HEADER, type Known } from './traceback.ts';
import { readWarning, type Warning } from './warning-lines.ts';

/** A piece of a text that is in a format of Python's own, or of a hook of the shelf. */
export type Item = ToldException | ToldStack | Warning | Report;

export interface Scanned {
  readonly items: readonly Item[];
  /** The lines that belong to none of them; empty ones stand in their place. */
  readonly rest: readonly string[];
}

/** Finds all that is in a known format, from the first line to the last. */
export function scan(lines: readonly PrintedLine[], known: Known): Scanned {
  const block: Block = { lines, margin: '' };
  const items: Item[] = [];
  const rest: string[] = [];
  const toLink = linesToLink(lines);
  for (let index = 0; index < lines.length; ) {
    const text = lines[index]?.text ?? '';
    const isNearLink = (toLink[index] ?? 0) > 0 && namesException(text);
    const found =
      (isNearLink ? tellUnraised(block, index, known) : null) ?? itemAt(block, index, text, known);
    if (!found) {
      rest.push(text);
      index += 1;
      continue;
    }
    if (found.item) items.push(found.item);
    if (found.item?.is === 'exception') rest.fill('', Math.max(0, rest.length - found.item.above));
    rest.push('');
    index = Math.max(found.next, index + 1);
  }
  return { items, rest };
}

/** An exception of more lines that was never raised is not looked for. */
const MOST_LINES = 100;

/** How many lines below each there stands what links two exceptions; 0 where there is none, or a long way to it. */
function linesToLink(lines: readonly PrintedLine[]): Int32Array {
  const away = new Int32Array(lines.length);
  let next = Number.POSITIVE_INFINITY;
  for (let index = lines.length - 1; index >= 0; index--) {
    away[index] = next - index <= MOST_LINES ? next - index : 0;
    if (LINKS.has(lines[index]?.text ?? '')) next = index;
  }
  return away;
}

/** What begins on this line. Most lines begin nothing, and it is soon seen. */
function itemAt(block: Block, index: number, text: string, known: Known): Found<Item | null> | null {
  if (text.endsWith(HEADER) || text.trimStart() === `+ ${GROUP_HEADER}`)
    return tellException(block, index, known);
  if (text.startsWith('  | ')) return tellException(block, index, known) ?? pastMargin(block, index);
  if (text.startsWith(REPORT)) return readReport(block, index, known);
  if (text.startsWith('  File "'))
    return tellException(block, index, known) ?? readStack(block, index, known);
  if (text.includes('most recent call first') || text.startsWith('Fatal Python error: '))
    return readCrash(block, index, known);
  return readWarning(block, index, text, known);
}

/** Lines of a table, or of a group that nobody can read. */
function pastMargin({ lines }: Block, start: number): Found<null> {
  let next = start;
  while (lines[next]?.text.startsWith('  | ')) next += 1;
  return { item: null, next };
}
