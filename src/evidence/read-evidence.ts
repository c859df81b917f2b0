import type { CluePattern, ClueSource, ProjectFiles } from '#case';
import type { Transcript } from '#runtime';
import type { Clue } from './clue.ts';
import { readExceptions } from './read-exceptions.ts';
import { readLeftovers } from './read-leftovers.ts';
import { readSequence } from './read-sequence.ts';
import { readStacks } from './read-stacks.ts';
import { readStops } from './read-stops.ts';

/** What a run tells, as much as a person may want to read. */
export interface Evidence {
  readonly clues: readonly Clue[];
  /** Clues that were left out, in the middle. */
  readonly leftOut: number;
}

/** A program that prints thousands of tracebacks has told its story in the first ones and the last. */
const MOST_CLUES = 40;

/**
 * All that a run tells: what its hook left as the patterns say, where a debugger stopped, the exceptions that ended
 * it. Any text gives an answer; what no reader understands gives no clue.
 *
 * @param library files of installed packages that clues may be about, beside those of the program
 */
export function readEvidence(
  transcript: Transcript,
  patterns: readonly CluePattern[] = [],
  library: ProjectFiles = {},
): Evidence {
  const files = { ...library, ...transcript.program.files };
  const unread = (transcript.exit?.leftBehind ?? []).map(({ path }) => path);
  const read = (pattern: CluePattern): Clue[] => {
    switch (pattern.kind) {
      case 'stack':
        return readStacks(sourceText(transcript, pattern.from), pattern, sourceName(pattern.from), files);
      case 'sequence':
        return readSequence(sourceText(transcript, pattern.from), pattern);
      case 'leftover':
        return readLeftovers(unread, pattern, files);
    }
  };
  const own = patterns.flatMap(read);
  return bounded([...own, ...pythonsOwn(transcript, files)]);
}

/** What Python says by itself: a debugger's stops, and exceptions. */
function pythonsOwn(transcript: Transcript, files: ProjectFiles): Clue[] {
  const screen = textOf(transcript, 'stdout', 'stdin');
  return [...readStops(screen, files), ...readExceptions(textOf(transcript, 'stderr'), files)];
}

function bounded(clues: readonly Clue[]): Evidence {
  const leftOut = Math.max(0, clues.length - MOST_CLUES);
  if (leftOut === 0) return { clues, leftOut };
  const half = MOST_CLUES / 2;
  return { clues: [...clues.slice(0, half), ...clues.slice(-half)], leftOut };
}

function sourceName(from: ClueSource): string {
  return 'stream' in from ? from.stream : from.file;
}

function sourceText(transcript: Transcript, from: ClueSource): string {
  if ('stream' in from) return textOf(transcript, from.stream);
  return transcript.exit?.leftBehind.find(({ path }) => path === from.file)?.text ?? '';
}

/** CPython colours what it prints to a terminal. */
const COLOURS = /\x1b\[[0-9;]*m/g;

/** What went over some of the streams, without colours. */
export function textOf(
  transcript: Transcript,
  ...streams: readonly ('stdout' | 'stderr' | 'stdin')[]
): string {
  return transcript.dialogue
    .filter(({ stream }) => streams.includes(stream))
    .map(({ text }) => text)
    .join('')
    .replace(COLOURS, '');
}
