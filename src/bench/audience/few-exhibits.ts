import type { Clue, Evidence, Frame } from '#evidence';
import { bytesOf } from './bytes-of.ts';

const MOST_EXHIBITS = 20;
const MOST_BYTES = 60_000;
/** Of one of them; texts are cut to the first of these lengths, in UTF-16 units, with which it is no more. */
const MOST_BYTES_OF_ONE = 20_000;
const LONGEST_TEXTS = [2_000, 300, 60] as const;
const LONGEST_LIST = 60;

const known = new WeakMap<Evidence, Evidence>();

/** The first exhibits of a run, with long texts cut: what is left out is counted. */
export function fewExhibits(evidence: Evidence): Evidence {
  const found = known.get(evidence);
  if (found) return found;
  const { end, sentences, unread } = evidence;
  const clues: Clue[] = [];
  let left = MOST_BYTES;
  for (const clue of evidence.clues.slice(0, MOST_EXHIBITS)) {
    const short = fitting(clue);
    left -= bytesOf(short);
    if (left < 0) break;
    clues.push(short);
  }
  const few = {
    end: end === null ? null : shortened(end),
    clues,
    leftOut: evidence.leftOut + evidence.clues.length - clues.length,
    sentences: shortened(sentences.slice(0, MOST_EXHIBITS)),
    unread: shortened(unread.slice(0, MOST_EXHIBITS)),
  };
  known.set(evidence, few);
  return few;
}

function fitting(clue: Clue): Clue {
  const tries = LONGEST_TEXTS.map((longest) => shortened(clue, longest));
  return tries.find((each) => bytesOf(each) <= MOST_BYTES_OF_ONE) ?? tries.at(-1) ?? clue;
}

/** Plain data of the same kind, with less in its texts and lists. */
function shortened<Plain>(value: Plain, longest: number = LONGEST_TEXTS[0]): Plain {
  return less(value, longest) as Plain;
}

function less(value: unknown, longest: number): unknown {
  if (typeof value === 'string') return value.length > longest ? `${value.slice(0, longest)}… (cut)` : value;
  if (Array.isArray(value)) return fewOf(value).map((each) => less(each, longest));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, less(each, longest)]));
}

/** Of a stack the end, since the innermost call did it; of all else the beginning. */
function fewOf(list: readonly unknown[]): readonly unknown[] {
  return list.every(isFrame) ? list.slice(-LONGEST_LIST) : list.slice(0, LONGEST_LIST);
}

function isFrame(value: unknown): value is Frame {
  return typeof value === 'object' && value !== null && 'file' in value && 'line' in value;
}
