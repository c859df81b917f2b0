import { type Frame, frameAt } from '../frame.ts';
import type { Found } from './found.ts';
import { type Block, lineAt } from './printed-line.ts';
import type { Known } from './traceback.ts';

export interface Warning {
  readonly is: 'warning';
  readonly category: string;
  readonly message: string;
  readonly frame: Frame;
}

/** `/home/talk/main.py:3: DeprecationWarning: old way`. */
const WARNING = /^(?<file>\S.*?):(?<line>\d{1,9}): (?<category>[\p{L}_][\p{L}\p{N}_]{0,99}): /u;
/** A warning of more lines is not looked for. */
const MOST_LINES = 40;

/** The warning on this line, with the source below it; `null` where there is none. */
export function readWarning(
  block: Block,
  at: number,
  text: string,
  { sources }: Known,
): Found<Warning> | null {
  if (!text.includes(': ')) return null;
  const found = WARNING.exec(text);
  const groups = found?.groups;
  if (!groups?.file || !groups.line || !groups.category) return null;
  const bare = frameAt(groups.file, Number(groups.line), null, null, sources);
  const below = sourceBelow(block, at, bare.source);
  if (!groups.category.endsWith('Warning') && (below === null || bare.source === null)) return null;
  const last = below ?? at;
  const more = below === null ? [] : block.lines.slice(at + 1, last).map((line) => line.text);
  const shown = below === null ? null : (lineAt(block, below)?.trim() ?? null);
  return {
    item: {
      is: 'warning',
      category: groups.category,
      message: [text.slice(found?.[0].length), ...more].join('\n'),
      frame: { ...bare, source: bare.source ?? shown },
    },
    next: last + 1,
  };
}

/** The line that shows the source: where that is known its message may have more lines before, else it is the next one. */
function sourceBelow(block: Block, at: number, source: string | null): number | null {
  for (let index = at + 1; index <= at + (source === null ? 1 : MOST_LINES); index++) {
    const text = lineAt(block, index);
    if (text === null || block.lines[index]?.isAfterOther) return null;
    if (!/^ {2}\S/.test(text)) continue;
    if (source === null || text.trim().startsWith(source)) return index;
  }
  return null;
}
