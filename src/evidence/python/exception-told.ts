import type { Found } from './found.ts';
import { type Block, lineAt } from './printed-line.ts';
import { type Chain, HEADER, type Known, readChain, readUnraised } from './traceback.ts';

/** An exception, and what is said of it above. */
export interface ToldException {
  readonly is: 'exception';
  readonly chain: Chain;
  readonly how: How;
  /** What stands above it; empty where nothing does. */
  readonly said: string;
  /** How many lines above belong to it. */
  readonly above: number;
}

/** Whether it may have ended the run (`any`), or did something that went on: failed a test, was ignored, ended a thread. */
type How = 'any' | 'record' | 'failed' | 'ignored' | 'thread';

/** The exception, or the chain of them, that begins on this line. */
export function tellException(block: Block, at: number, known: Known): Found<ToldException> | null {
  const text = block.lines[at]?.text ?? '';
  // Something may have been printed before it, without an end of the line: it is no margin then.
  const before = text.endsWith(HEADER) ? text.slice(0, -HEADER.length) : '';
  const margin = before.trim() === '' ? before : '';
  const above = saidAbove(block, at);
  const end = above.how === 'failed' ? 'ruler' : 'open';
  const chain = readChain({ ...block, margin }, at, end, known);
  const first = chain?.ledBy.at(-1) ?? chain?.last;
  // What is no group may be a row of a table.
  if (!chain || (text.startsWith('  | ') && !first?.parts)) return null;
  return { item: { is: 'exception', chain, ...above }, next: chain.next };
}

/** The chain that begins on this line with an exception that was never raised. */
export function tellUnraised(block: Block, at: number, known: Known): Found<ToldException> | null {
  const chain = readUnraised(block, at, known);
  return chain && { item: { is: 'exception', chain, ...saidAbove(block, at) }, next: chain.next };
}

const RULER = /^-{70}$/;
const TEST = /^(?:ERROR|FAIL): /;
/** A test may have a description in lines of its own. */
const MOST_HEADING = 5;
const IGNORED = /^(?:Exception ignored (?:in|on|while|from) |Exception in callback |Error in atexit\.)/;
const THREAD = /^Exception in thread /;
/** How a log names the weight of a record. */
const LEVEL = /\b(?:DEBUG|INFO|WARNING|ERROR|CRITICAL|FATAL)\b/;
/** What `asyncio` logs below its record. */
const OF_ASYNCIO = /^(?:future|task|handle|protocol|transport|socket|asyncgen|context): /;

function saidAbove(block: Block, at: number): Omit<ToldException, 'is' | 'chain'> {
  const above = lineAbove(block, at);
  if (RULER.test(above)) {
    for (let lines = 2; lines <= MOST_HEADING && lines <= at; lines++) {
      const said = lineAt(block, at - lines) ?? '';
      if (TEST.test(said)) return { how: 'failed', said, above: lines };
    }
  }
  if (IGNORED.test(above)) return { how: 'ignored', said: above, above: 1 };
  if (THREAD.test(above)) return { how: 'thread', said: above, above: 1 };
  let lines = 1;
  while (lines < at && OF_ASYNCIO.test(lineAt(block, at - lines) ?? '')) lines += 1;
  if (lines > 1) return { how: 'record', said: lineAt(block, at - lines) ?? '', above: lines };
  return LEVEL.test(above) ? { how: 'record', said: above, above: 1 } : { how: 'any', said: above, above: 0 };
}

/** The line above, if it was written at the same time. */
function lineAbove(block: Block, at: number): string {
  return at > 0 && !block.lines[at]?.isAfterOther ? (lineAt(block, at - 1) ?? '') : '';
}
