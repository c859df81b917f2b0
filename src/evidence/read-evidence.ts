import { type CluePattern, type ProjectFiles, sourcesOf } from '#case';
import type { Transcript } from '#runtime';
import type { Clue } from './clue.ts';
import { readLeftovers } from './read-leftovers.ts';
import { readSequence } from './read-sequence.ts';
import { readPrintedStacks, readStacks } from './read-stacks.ts';
import { readStops } from './read-stops.ts';
import { readExceptions } from './read-tracebacks.ts';
import { LONGEST_LINE, linesOf } from './transcript-text.ts';

/** What a run shows, as much as a person may want to read. */
export interface Evidence {
  readonly clues: readonly Clue[];
  /** Clues that were left out, in the middle. */
  readonly leftOut: number;
  /** What was not read, as it is more than anybody reads, in sentences. */
  readonly unread: readonly string[];
}

/** Of a run that has shown nothing yet. */
export const NO_EVIDENCE: Evidence = { clues: [], leftOut: 0, unread: [] };

/** Of thousands of tracebacks, the first and the last ones say it all. */
const MOST_CLUES = 40;

/**
 * All that a run shows: what its hook left, read by the patterns, where a debugger stopped, the exceptions that ended
 * it. Any text gives an answer, in a time that grows with its length; what no reader understands gives no clue.
 *
 * @param library files of installed packages that clues may be about, beside those of the program
 */
export function readEvidence(
  transcript: Transcript,
  patterns: readonly CluePattern[] = [],
  library: ProjectFiles = {},
): Evidence {
  const sources = sourcesOf(library, transcript.program.files);
  const told = linesOf(transcript);
  const rows: string[] = [];
  let unread: readonly string[] = (transcript.exit?.leftBehind ?? []).map(({ path }) => path);
  const read = (pattern: CluePattern): readonly Clue[] => {
    switch (pattern.kind) {
      case 'stack':
        return readStacks(told.from(pattern.from), pattern, sources);
      case 'sequence': {
        const { clues, notes } = readSequence(told.from(pattern.from), pattern);
        rows.push(...notes);
        return clues;
      }
      case 'leftover': {
        const { clues, rest } = readLeftovers(unread, pattern, sources);
        unread = rest;
        return clues;
      }
    }
  };
  const own = patterns.flatMap(read);
  // What Python says by itself: a debugger's stops, and exceptions.
  const stops = readStops(told.screen(), sources);
  const exceptions = readExceptions(told.from({ stream: 'stderr' }), sources);
  return bounded([...own, ...stops, ...exceptions], [...rows, ...cutNotes(told.cut())]);
}

/** The same for a hook that no pattern describes: if the run shows nothing else, the stacks that it printed. */
export function readAnyEvidence(
  transcript: Transcript,
  patterns: readonly CluePattern[] = [],
  library: ProjectFiles = {},
): Evidence {
  const evidence = readEvidence(transcript, patterns, library);
  const { clues, leftOut, unread } = evidence;
  const isTold = clues.some(({ kind, frames }) => kind !== 'exception' && frames.length > 0);
  if (isTold) return evidence;
  const all = bounded([...readPrintedStacks(transcript, library), ...clues], unread);
  return { ...all, leftOut: all.leftOut + leftOut };
}

function bounded(clues: readonly Clue[], unread: readonly string[]): Evidence {
  const leftOut = Math.max(0, clues.length - MOST_CLUES);
  if (leftOut === 0) return { clues, leftOut, unread };
  const half = MOST_CLUES / 2;
  return { clues: [...clues.slice(0, half), ...clues.slice(-half)], leftOut, unread };
}

function cutNotes(lines: number): string[] {
  if (lines === 0) return [];
  const counted = lines === 1 ? 'One line is' : `${lines.toLocaleString('en')} lines are`;
  return [
    `${counted} longer than ${LONGEST_LINE.toLocaleString('en')} characters: the evidence takes in no more of a line.`,
  ];
}
