import type { Change } from 'diff';
import { diffChars } from 'diff/lib/diff/character.js';
import { diffLines } from 'diff/lib/diff/line.js';
import { at } from '#case';
import { isRecord } from '../case/record-of.ts';
import { isSame, type PlainRecord } from './patch.ts';
import { type Splice, spliceBetween, spliced } from './text.ts';

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

/** Both changes that were made to one text. Of what is no text but a word, such as a name, only one can be: ours. */
export function mergedText(base: string, theirs: string, ours: string): string {
  const isText = [base, theirs, ours].some((each) => each.includes('\n'));
  return isText ? mergedLines(base, theirs, ours) : mergedWord(base, theirs, ours);
}

function mergedWord(base: string, theirs: string, ours: string): string {
  const their = spliceBetween(base, theirs);
  const our = spliceBetween(base, ours);
  if (isBegin(our, their)) return theirs;
  if (isBegin(their, our)) return ours;
  const grown = their.put.length - their.cut;
  if (their.from === our.from && their.cut === our.cut && our.cut > 0) return ours;
  if (their.from + their.cut <= our.from) return spliced(theirs, { ...our, from: our.from + grown });
  if (our.from + our.cut <= their.from) return spliced(theirs, our);
  return ours;
}

/**
 * Each change at as many places as it has: what either typed is there, and what either deleted is gone. At one place theirs comes
 * first.
 */
function mergedLines(base: string, theirs: string, ours: string): string {
  const their = changesBetween(base, theirs);
  const our = changesBetween(base, ours).filter((our) => !their.some((splice) => isBegin(our, splice)));
  const puts = [...their.filter((splice) => !our.some((other) => isBegin(splice, other))), ...our]
    .map((splice, order) => ({ ...splice, order }))
    .sort((one, other) => one.from - other.from || one.order - other.order);
  let text = '';
  let at = 0;
  for (const { from, put } of puts) {
    text += kept(base, at, from, their, our) + put;
    at = from;
  }
  return text + kept(base, at, base.length, their, our);
}

/** The same keys may come twice, as the leader has them and as they were typed here: then the longer is all of them. */
function isBegin(one: Splice, whole: Splice): boolean {
  return one.from === whole.from && one.cut === whole.cut && whole.put.startsWith(one.put);
}

/** What neither has deleted between two places. */
function kept(base: string, from: number, to: number, ...sides: readonly (readonly Splice[])[]): string {
  const gone = sides
    .flat()
    .filter((splice) => splice.cut > 0 && splice.from < to && splice.from + splice.cut > from)
    .sort((one, other) => one.from - other.from);
  let text = '';
  let at = from;
  for (const { from: start, cut } of gone) {
    if (start > at) text += base.slice(at, Math.min(start, to));
    at = Math.max(at, start + cut);
  }
  return at < to ? text + base.slice(at, to) : text;
}

/** Texts that have less in common are another text: the whole between what they begin and end with counts as replaced. */
const MOST_DIFFERENCES = 400;

/** What makes one text of another, in order: line by line, and within lines character by character. */
function changesBetween(before: string, after: string): Splice[] {
  if (before === after) return [];
  const outer = spliceBetween(before, after);
  return refined(outer, before, diffLines).flatMap((splice) => refined(splice, before, diffChars));
}

type Compare = (one: string, other: string, options: { maxEditLength: number }) => Change[] | undefined;

function refined(splice: Splice, before: string, compare: Compare): Splice[] {
  const gone = before.slice(splice.from, splice.from + splice.cut);
  if (gone === '' || splice.put === '') return [splice];
  const changes = compare(gone, splice.put, { maxEditLength: MOST_DIFFERENCES });
  if (!changes) return [splice];
  const splices: Splice[] = [];
  let at = splice.from;
  let open: Splice | null = null;
  for (const { added, removed, value } of changes) {
    if (!added && !removed) {
      at += value.length;
      open = null;
      continue;
    }
    const last: Splice = open ?? { from: at, cut: 0, put: '' };
    if (open) splices.pop();
    open = added ? { ...last, put: last.put + value } : { ...last, cut: last.cut + value.length };
    splices.push(open);
    if (removed) at += value.length;
  }
  return splices;
}
