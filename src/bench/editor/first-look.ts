/** Lines of what is around it, above a change. */
const CONTEXT = 2;

/**
 * The line at the top of an editor that opens a file: where what the stage adds begins. Of an addition that is too long to be seen
 * as a whole it is the first function; of a file without additions, what comes after its imports.
 *
 * @param added lines that the stage adds, counted from 1, in order
 * @param fits how many lines are in sight
 */
export function firstLook(text: string, added: readonly number[], fits: number): number {
  const lines = text.replace(/\n$/, '').split('\n');
  if (lines.length <= fits) return 1;
  const header = headerOf(lines);
  const wanted = added.length > 0 ? added : lines.map((_, index) => index + 1);
  const telling = wanted.filter((line) => !header.has(line));
  const [first = 1] = telling.length > 0 ? telling : wanted;
  const last = wanted.at(-1) ?? first;
  const isInSight = last - first + CONTEXT < fits;
  const begin = telling.find((line) => DEFINITION.test(lines[line - 1] ?? ''));
  if (added.length > 0 && !isInSight && begin !== undefined) return begin;
  return Math.max(1, first - CONTEXT);
}

const DEFINITION = /^\s*(?:@|(?:async\s+)?def\s|class\s)/;
const IMPORT = /^(?:import|from)\s/;
const QUOTES = /^[rR]?("""|''')/;

/** What a file begins with and nobody has to see first: its docstring, imports, comments and the lines between them. */
function headerOf(lines: readonly string[]): ReadonlySet<number> {
  const header = new Set<number>();
  /** What ends the docstring, or the import in parentheses, that is open. */
  let open: string | null = null;
  for (const [index, line] of lines.entries()) {
    const quotes: string | undefined = QUOTES.exec(line)?.[1];
    if (open !== null) {
      if (line.includes(open)) open = null;
    } else if (quotes !== undefined) {
      if (!line.slice(line.indexOf(quotes) + quotes.length).includes(quotes)) open = quotes;
    } else if (IMPORT.test(line)) {
      if (line.includes('(') && !line.includes(')')) open = ')';
    } else if (line.trim() !== '' && !line.startsWith('#')) {
      break;
    }
    header.add(index + 1);
  }
  return header;
}
