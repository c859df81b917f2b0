import { at } from '#case';
import { isRecord, isSame, type PlainRecord } from './patch.ts';
import { mergedText } from './text-merge.ts';

/**
 * Both changes that were made to one state, each since `base`. Where they can't both be, `ours` wins. What comes out as it
 * is in `ours` is the same object.
 */
export function merged(base: unknown, theirs: unknown, ours: unknown): unknown {
  if (Object.is(base, ours)) return theirs;
  if (Object.is(base, theirs) || Object.is(theirs, ours)) return ours;
  if (typeof base === 'string' && typeof theirs === 'string' && typeof ours === 'string')
    return mergedText(base, theirs, ours);
  if (isRecord(theirs) && isRecord(ours)) return mergedRecord(isRecord(base) ? base : {}, theirs, ours);
  if (isSame(theirs, ours) || isSame(base, theirs)) return ours;
  if (isSame(base, ours)) return theirs;
  if (Array.isArray(base) && Array.isArray(theirs) && Array.isArray(ours))
    return mergedList(base, theirs, ours);
  return ours;
}

function mergedRecord(base: PlainRecord, theirs: PlainRecord, ours: PlainRecord): PlainRecord {
  const keys = [...new Set([...Object.keys(theirs), ...Object.keys(ours)])];
  const both: PlainRecord = Object.fromEntries(
    keys
      .map((key) => [key, mergedField(base, theirs, ours, key)] as const)
      .filter(([, value]) => value !== DROPPED),
  );
  const isOurs = isSameShallow(both, ours);
  return isOurs ? ours : both;
}

const DROPPED = Symbol('dropped');

function mergedField(base: PlainRecord, theirs: PlainRecord, ours: PlainRecord, key: string): unknown {
  const was = fieldOf(base, key);
  const their = fieldOf(theirs, key);
  const our = fieldOf(ours, key);
  // What one side dropped and the other changed is kept: dropping is the smaller wish.
  if (our === DROPPED) return isSame(was, their) ? DROPPED : their;
  if (their === DROPPED) return isSame(was, our) ? DROPPED : our;
  return merged(was === DROPPED ? undefined : was, their, our);
}

function fieldOf(record: PlainRecord, key: string): unknown {
  return Object.hasOwn(record, key) ? at(record, key) : DROPPED;
}

/** Two lists that only grew both keep what they got. */
function mergedList(base: readonly unknown[], theirs: readonly unknown[], ours: readonly unknown[]): unknown {
  const begin = base.length;
  const bothGrew = isSame(base, theirs.slice(0, begin)) && isSame(base, ours.slice(0, begin));
  return bothGrew ? [...theirs, ...ours.slice(begin)] : ours;
}

function isSameShallow(one: PlainRecord, other: PlainRecord): boolean {
  const fields = Object.entries(one);
  return (
    fields.length === Object.keys(other).length &&
    fields.every(([key, value]) => Object.is(value, fieldOf(other, key)))
  );
}
