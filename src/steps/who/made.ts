import { frameOf, itemOf } from '../call-path.ts';
import type { PastWrite } from '../histories.ts';
import type { Walk } from '../walk.ts';
import { type Explained, type Stop, stopAt } from './card.ts';
import { type MadeKind, othersMade } from './made-things.ts';

/**
 * Who made a file or a row. A tool makes things for others: of what else its line made, somebody took some away who was not in the
 * same call. Then its caller is asked, and so on outward. The first line that made only what has stayed, or whose own call took away
 * what it made, is the one that should have seen to it.
 */
export function explainMade(walk: Walk, stop: Extract<Stop, { of: 'write' }>, kind: MadeKind): Explained {
  const { write, frame, line } = stop;
  if (write.value === null) return { why: { is: 'answer' }, next: null };
  const before = broughtBack(walk, write);
  if (before) return { why: { is: 'brought back' }, next: stopAt(walk, before) };
  const old = kind === 'files' ? oldName(walk, write) : null;
  if (old) return { why: { is: 'renamed', from: old.place }, next: stopAt(walk, old) };
  const { caller, callerLine } = frameOf(walk.trace, frame);
  const { made, taken } = othersMade(walk, kind, write, frame, line);
  if (taken === 0 || caller === null) return { why: { is: 'answer' }, next: null };
  return { why: { is: 'tool', made, taken }, next: { ...stop, frame: caller, line: callerLine } };
}

function broughtBack({ histories }: Walk, { place, again }: PastWrite): PastWrite | null {
  return again === undefined ? null : (histories.lastBefore(place, again + 1) ?? null);
}

/** Who made a file under the name that it had before, if a step took away one file and made one. */
function oldName(walk: Walk, { step, place }: PastWrite): PastWrite | null {
  const writes = itemOf(walk.trace.steps, step)[5].filter(
    ([each]) => walk.trace.places[each]?.in === 'files',
  );
  const gone = writes.filter(([each, value]) => value === null && each !== place);
  const made = writes.filter(([, value]) => value !== null);
  const old = gone[0]?.[0];
  if (gone.length !== 1 || made.length !== 1 || old === undefined) return null;
  return walk.histories.lastBefore(old, step) ?? null;
}
