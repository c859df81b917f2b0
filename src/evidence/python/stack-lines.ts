import type { Frame } from '../frame.ts';
import { frameAt } from '../frame.ts';
import type { Found } from './found.ts';
import { frameLine, readFrames } from './frame-lines.ts';
import { type Block, lineAt } from './printed-line.ts';
import type { Known } from './traceback.ts';

/** A stack that is no exception's. */
export interface ToldStack {
  readonly is: 'stack';
  /** The line above it that says what it is; `null` where none does. */
  readonly heading: string | null;
  readonly frames: readonly Frame[];
  readonly by: 'program' | 'crash';
}

/** The stack that begins on this line, as `traceback.print_stack` writes it: it ends where it ends, or where the next one begins. */
export function readStack(block: Block, start: number, { sources }: Known): Found<ToldStack> | null {
  const heading = headingAbove(block, start);
  const end = endOfStack(block, start);
  const { frames } = readFrames({ ...block, until: end }, start, sources);
  return frames.length > 0 ? { item: { is: 'stack', heading, frames, by: 'program' }, next: end } : null;
}

/**
 * Stacks that follow each other without a word between them part where another stream has spoken, and where the outermost call
 * comes again without being called from the line before.
 */
function endOfStack(block: Block, start: number): number {
  const first = frameLine(lineAt(block, start) ?? '');
  let index = start + 1;
  let calling = '';
  for (let text = lineAt(block, index); text !== null; text = lineAt(block, ++index)) {
    if (block.lines[index]?.isAfterOther || !text.startsWith('  ')) break;
    const frame = text.startsWith('  File "') ? frameLine(text) : null;
    if (!frame) {
      if (!/^ {4}|^ {2}\[Previous line repeated /.test(text)) break;
      calling = text;
      continue;
    }
    const isOutermost = frame.file === first?.file && frame.function === first.function;
    if (isOutermost && !calling.includes(`${frame.function ?? ''}(`)) break;
  }
  return index;
}

/** What a hook says above its stack, as `random.seed was called by`. */
function headingAbove(block: Block, at: number): string | null {
  const above = at > 0 && !block.lines[at]?.isAfterOther ? lineAt(block, at - 1) : null;
  return above && /^\S.*(?::| by)$/.test(above) ? above.replace(/:$/, '') : null;
}

const FATAL = 'Fatal Python error: ';
const THREAD =
  /^(?:Current thread|Thread) 0x[0-9a-f].* \(most recent call first\):$|^Stack \(most recent call first\):$/;
/** Between what happened and the stack there may be an empty line. */
const MOST_BETWEEN = 4;

/** What `faulthandler` writes, innermost call first. */
export function readCrash(block: Block, start: number, known: Known): Found<ToldStack> | null {
  const first = lineAt(block, start) ?? '';
  const what = first.startsWith(FATAL) ? first.slice(FATAL.length) : null;
  let at = start;
  while (at < start + MOST_BETWEEN && !THREAD.test(lineAt(block, at) ?? '')) at += 1;
  if (at === start + MOST_BETWEEN) return null;
  const frames: Frame[] = [];
  let index = at + 1;
  for (let text = lineAt(block, index); text !== null; text = lineAt(block, ++index)) {
    const place = text.startsWith('  File "') ? frameLine(text) : null;
    if (!place) break;
    frames.unshift(frameAt(place.file, place.line, place.function, null, known.sources));
  }
  if (frames.length === 0) return null;
  const by = what === null ? 'program' : 'crash';
  return { item: { is: 'stack', heading: what ?? lineAt(block, at), frames, by }, next: index };
}
