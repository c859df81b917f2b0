import { type CluePattern, type ProjectFiles, type Sources, sourcesOf } from '#case';
import type { Transcript } from '#runtime';
import { countedOnce, toldApart } from './apart.ts';
import type { Clue, StackClue } from './clue.ts';
import type { Evidence } from './evidence.ts';
import { readLeftovers } from './read-leftovers.ts';
import { readPlaces } from './read-places.ts';
import { type PythonSaid, readPython } from './read-python.ts';
import { readSequence } from './read-sequence.ts';
import { readStacks } from './read-stacks.ts';
import { readStops } from './read-stops.ts';
import { LONGEST_LINE, linesOf } from './transcript-text.ts';

/** Of thousands of tracebacks, the first and the last ones say it all. */
const MOST_CLUES = 40;

/**
 * All that a run of a known case shows: what ended it, what its hook left, read by the patterns, where a debugger stopped, the
 * exceptions that were logged or printed. Any text gives an answer, in a time that grows with its length; what no reader
 * understands gives no clue.
 *
 * @param library files of installed packages that clues may be about, beside those of the program
 */
export function readEvidence(
  transcript: Transcript,
  patterns: readonly CluePattern[] = [],
  library: ProjectFiles = {},
): Evidence {
  const { told, said, unread } = readRun(transcript, patterns, library);
  return bounded([...said.endings, ...told, ...said.reports, ...said.passed], said, unread);
}

/** The same for a hook that no pattern describes: with what Python warned of, and the stacks and places that the program printed. */
export function readAnyEvidence(
  transcript: Transcript,
  patterns: readonly CluePattern[] = [],
  library: ProjectFiles = {},
): Evidence {
  const { told, said, unread, sources } = readRun(transcript, patterns, library);
  const isTold = told.some(({ kind, frames }) => kind !== 'stop' && frames.length > 0);
  const stacks = isTold ? [] : said.stacks;
  const isElsewhere = [...told, ...said.reports].some(({ frames }) => frames.length > 0);
  const places = isElsewhere ? [] : placesIn(said, patterns, sources);
  const printed = toldApart(countedOnce([...stacks, ...places]));
  const rest = [...said.passed, ...said.warnings, ...printed];
  return {
    ...bounded([...said.endings, ...told, ...said.reports, ...rest], said, unread),
    end: quietEnd(transcript, said),
  };
}

/** The stacks that a run shows in whatever format, but for exceptions: those of hooks, those that it printed, or else the places that it names. */
export function readPrintedStacks(transcript: Transcript, library: ProjectFiles = {}): readonly StackClue[] {
  const said = readPython(transcript, library);
  return [
    ...said.reports,
    ...said.stacks,
    ...placesIn(said, [], sourcesOf(library, transcript.program.files)),
  ];
}

/** Places are looked for where a text has no stack. */
function placesIn(said: PythonSaid, patterns: readonly CluePattern[], sources: Sources): StackClue[] {
  const withStacks = new Set([...said.stacks, ...said.reports].map(({ from }) => from));
  // Only a case whose hook writes them so is sure that they are places.
  const isShort = patterns.some((pattern) => pattern.kind === 'leftover' && pattern.frame !== undefined);
  return said.rests
    .filter(({ from }) => !withStacks.has(from))
    .flatMap((text) => readPlaces(text, sources, isShort ? 'short' : 'whole'));
}

/** What every run is read for. */
function readRun(transcript: Transcript, patterns: readonly CluePattern[], library: ProjectFiles) {
  const sources = sourcesOf(library, transcript.program.files);
  const lines = linesOf(transcript);
  const rows: string[] = [];
  let unnamed: readonly string[] = (transcript.exit?.leftBehind ?? []).map(({ path }) => path);
  const read = (pattern: CluePattern): readonly Clue[] => {
    switch (pattern.kind) {
      case 'stack':
        return readStacks(lines.from(pattern.from), pattern, sources);
      case 'sequence': {
        const { clues, notes } = readSequence(lines.from(pattern.from), pattern);
        rows.push(...notes);
        return clues;
      }
      case 'leftover': {
        const { clues, rest } = readLeftovers(unnamed, pattern, sources);
        unnamed = rest;
        return clues;
      }
    }
  };
  const told = patterns.flatMap(read);
  const stops = readStops(lines.screen(), sources);
  // Python's own readers ask for stderr, too: its long lines count.
  lines.from({ stream: 'stderr' });
  const unread = [...rows, ...cutNotes(lines.cut())];
  return { told: [...told, ...stops], said: readPython(transcript, library), unread, sources };
}

function quietEnd({ exit }: Transcript, { endings, rests }: PythonSaid): string | null {
  if (exit?.ending.how !== 'exited' || exit.ending.code === 0 || endings.length > 0) return null;
  const lines = rests.find(({ from }) => from === 'stderr')?.lines ?? [];
  const last = lines
    .findLast((line) => line.trim() !== '')
    ?.trim()
    .replaceAll('`', "'");
  const words = last === undefined ? '' : ` The last line on stderr is \`${last.slice(0, MOST_WORDS)}\`.`;
  return `The run ended with exit code ${exit.ending.code}, and no exception is seen that ended it: \`sys.exit\`, \`os._exit\` or a \`sys.excepthook\` of its own does that.${words}`;
}

/** Of a line that is quoted. */
const MOST_WORDS = 200;

function bounded(clues: readonly Clue[], { sentences }: PythonSaid, unread: readonly string[]): Evidence {
  const leftOut = Math.max(0, clues.length - MOST_CLUES);
  const half = MOST_CLUES / 2;
  const shown = leftOut === 0 ? clues : [...clues.slice(0, half), ...clues.slice(-half)];
  return { end: null, clues: shown, leftOut, sentences: [...new Set(sentences)], unread };
}

function cutNotes(lines: number): string[] {
  if (lines === 0) return [];
  const counted = lines === 1 ? 'One line is' : `${lines.toLocaleString('en')} lines are`;
  return [
    `${counted} longer than ${LONGEST_LINE.toLocaleString('en')} characters: the evidence takes in no more of a line.`,
  ];
}
