import { at, lineParts, type ProjectFiles, wholeLines } from '#case';

/** A place as Python or a hook prints it: `File "/home/shop/models.py", line 7`, `shop/models.py:7`. Its path lies before it. */
const PLACE = /(?<=")(?:, line )(\d+)|(?<=\.py):(\d+)/g;

/** No path is longer. */
const LONGEST_PATH = 4096;

/**
 * Writes the places in a text of one run as another run has them: a line that has moved, since others were added above it,
 * is the same line. One that the other run does not have stays as it is.
 */
export function movedTo(from: ProjectFiles, to: ProjectFiles): (text: string) => string {
  const edited = Object.keys(from).filter(
    (path) => at(to, path) !== undefined && at(to, path) !== at(from, path),
  );
  if (edited.length === 0) return (text) => text;
  const moves = new Map<string, ReadonlyMap<number, number>>();
  const moveOf = (path: string) => {
    const known = moves.get(path) ?? moved(at(from, path) ?? '', at(to, path) ?? '');
    moves.set(path, known);
    return known;
  };
  return (text) =>
    text.replace(
      PLACE,
      (place: string, inQuotes: string | undefined, bare: string | undefined, index: number) => {
        const path = pathBefore(text, index, inQuotes !== undefined);
        const file = edited.find(
          (each) => path === each || path.endsWith(`/${each.replace(/^site-packages\//, '')}`),
        );
        const line = inQuotes ?? bare ?? '';
        const now = file && moveOf(file).get(Number(line));
        return now === undefined ? place : place.replace(line, String(now));
      },
    );
}

/** The path that ends where a line number begins. */
function pathBefore(text: string, index: number, isQuoted: boolean): string {
  const begin = Math.max(0, index - LONGEST_PATH);
  if (isQuoted) {
    const end = index - 1;
    return text.slice(Math.max(begin, text.lastIndexOf('"', end - 1) + 1), end);
  }
  let start = index;
  while (start > begin && !/[\s"'(,]/.test(text[start - 1] ?? ' ')) start--;
  return text.slice(start, index);
}

/** Where each line of a text is in the next one, if it is there. */
function moved(before: string, now: string): ReadonlyMap<number, number> {
  const lines = new Map<number, number>();
  let here = 1;
  let there = 1;
  for (const { is, count } of lineParts(wholeLines(before), wholeLines(now)).parts) {
    if (is === 'kept') for (let index = 0; index < count; index++) lines.set(here + index, there + index);
    if (is !== 'added') here += count;
    if (is !== 'removed') there += count;
  }
  return lines;
}
