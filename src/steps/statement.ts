import type { Line, Sources } from '#case';
import { tokensOf } from './who/tokens.ts';

/** A statement over more lines is read up to here. */
const LONGEST = 60;

/** The last line of the statement that begins in a line, as far as its brackets tell; of one that only goes on there, that line. */
export function lastLineOf(sources: Sources, { file, line }: Line): number {
  let open = 0;
  for (let last = line; last < line + LONGEST; last++) {
    for (const { is, text } of tokensOf(sources.line(file, last) ?? '')) {
      if (is !== 'sign') continue;
      if ('([{'.includes(text)) open++;
      else if (')]}'.includes(text)) open--;
    }
    if (open <= 0) return last;
  }
  return line;
}
