import { frameOf } from '../call-path.ts';
import { isBefore, type PastWrite } from '../histories.ts';
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
  if (before && !isBefore(before)) return { why: { is: 'brought back' }, next: stopAt(walk, before) };
  const old = kind === 'files' ? oldName(walk, write) : null;
  if (old && !isBefore(old)) return { why: { is: 'renamed', from: old.place }, next: stopAt(walk, old) };
  const { caller, callerLine } = frameOf(walk.trace, frame);
  const { made, taken } = othersMade(walk, kind, write, frame, line);
  if (taken === 0 || caller === null) return { why: { is: 'answer' }, next: null };
  return { why: { is: 'tool', made, taken }, next: { ...stop, frame: caller, line: callerLine } };
}

function broughtBack({ histories }: Walk, { place, from }: PastWrite): PastWrite | null {
  const before = from === undefined ? undefined : histories.lastBefore(place, from + 1);
  return before?.step === from ? (before ?? null) : null;
}

/** Who made a file under the name that it had before. */
function oldName(walk: Walk, { step, value }: PastWrite): PastWrite | null {
  const old = typeof value === 'string' ? /^moved from (.+)$/s.exec(value)?.[1] : undefined;
  const place = old === undefined ? undefined : walk.places.files.get(old);
  return place === undefined ? null : (walk.histories.lastBefore(place, step) ?? null);
}
