import { type LinePart, lineParts } from '#case';
import type { Transcript } from '#runtime';

/** A line of what a process did, and where it is from; `content` belongs to the file that is named above it. */
export interface TranscriptLine {
  readonly from: 'stdin' | 'stdout' | 'stderr' | 'left behind' | 'content' | 'ending';
  readonly text: string;
}

/** Two lines that belong beside each other. `same` are also those that differ by chance alone, as an address or a time, or in the number of a line that moved. */
export type ComparedLines =
  | { readonly is: 'same'; readonly left: TranscriptLine; readonly right: TranscriptLine }
  | { readonly is: 'different'; readonly left: TranscriptLine | null; readonly right: TranscriptLine | null };

/** What two runs did, line by line beside each other. */
export interface Comparison {
  readonly lines: readonly ComparedLines[];
  /** Whether lines that agree stand beside each other; else what begins and ends alike does, and the rest line by line. */
  readonly isAligned: boolean;
}

type Told = Pick<Transcript, 'dialogue' | 'exit'>;

const AS_IT_IS = (text: string) => text;

/**
 * Compares what two runs did, line by line.
 *
 * @param moved writes the places in a line of `left` as `right` has them, where the programs differ: see `movedTo`
 */
export function compareTranscripts(left: Told, right: Told, moved = AS_IT_IS): Comparison {
  const one = toldLines(left);
  const other = toldLines(right);
  const { parts, isWhole } = lineParts(one.map(essenceOfLines(moved)), other.map(essenceOfLines()));
  return { lines: sideBySide(one, other, parts), isAligned: isWhole };
}

function sideBySide(
  one: readonly TranscriptLine[],
  other: readonly TranscriptLine[],
  parts: readonly LinePart[],
): ComparedLines[] {
  const compared: ComparedLines[] = [];
  let here = 0;
  let there = 0;
  let gone: readonly TranscriptLine[] = [];
  let come: readonly TranscriptLine[] = [];
  // Lines that went are beside those that came in their place.
  const flush = () => {
    for (let index = 0; index < Math.max(gone.length, come.length); index++)
      compared.push({ is: 'different', left: gone[index] ?? null, right: come[index] ?? null });
    gone = [];
    come = [];
  };
  for (const { is, count } of parts) {
    const left = is === 'added' ? [] : one.slice(here, here + count);
    const right = is === 'removed' ? [] : other.slice(there, there + count);
    here += left.length;
    there += right.length;
    if (is !== 'kept') {
      gone = gone.concat(left);
      come = come.concat(right);
      continue;
    }
    flush();
    for (const [index, line] of left.entries())
      compared.push({ is: 'same', left: line, right: right[index] ?? line });
  }
  flush();
  return compared;
}

/** A program says many a line again. */
function essenceOfLines(moved = AS_IT_IS): (line: TranscriptLine) => string {
  const known = new Map<string, string>();
  return ({ from, text }) => {
    const line = `${from}: ${text}`;
    const essence = known.get(line) ?? `${from}: ${withoutChance(moved(text))}`;
    known.set(line, essence);
    return essence;
  };
}

/** Of what comes in one piece, as many lines as anybody compares; a program may print more of them than a page can hold. */
const MOST_LINES = 40_000;

/** The begin and the end of very many lines, and between them how many are missing. */
function comparable(lines: readonly string[]): readonly string[] {
  const missing = lines.length - MOST_LINES;
  if (missing <= 0) return lines;
  const half = MOST_LINES / 2;
  return [
    ...lines.slice(0, half),
    `… ${missing.toLocaleString('en')} lines are not compared …`,
    ...lines.slice(-half),
  ];
}

/** What CPython colours by, and moves the cursor with. */
const CONTROLS = /\x1b\[[0-9;?]*[A-Za-z]/g;

function toldLines({ dialogue, exit }: Told): TranscriptLine[] {
  const spoken: { from: TranscriptLine['from']; pieces: string[] }[] = [];
  for (const { stream, text } of dialogue) {
    const last = spoken.at(-1);
    if (last?.from === stream) last.pieces.push(text);
    else spoken.push({ from: stream, pieces: [text] });
  }
  const said = spoken.flatMap(({ from, pieces }) =>
    comparable(linesOf(pieces.join('').replace(CONTROLS, ''))).map((line) => ({ from, text: line })),
  );
  // Random names put them in another order each time.
  const left = (exit?.leftBehind ?? [])
    .map((each) => ({ ...each, essence: withoutChance(`${each.path}\n${each.text}`) }))
    .sort((one, other) => Number(one.essence > other.essence) - Number(one.essence < other.essence))
    .flatMap(({ path, text }): TranscriptLine[] => [
      { from: 'left behind', text: path },
      ...linesOf(text).map((line) => ({ from: 'content', text: line }) as const),
    ]);
  return [...said, ...left, { from: 'ending', text: endingText(exit) }];
}

function linesOf(text: string): string[] {
  return text === '' ? [] : (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
}

function endingText(exit: Transcript['exit']): string {
  if (!exit) return 'still running';
  return exit.ending.how === 'exited' ? `exited ${exit.ending.code}` : exit.ending.how;
}

/** Most lines have nothing of the kind. */
const MAYBE_CHANCE = /\d|tmp|[a-f]{32}/;

/** A text without what another run of the same program would say otherwise: addresses, tempfile's random names, hashes, dates and times. */
export function withoutChance(text: string): string {
  if (!MAYBE_CHANCE.test(text)) return text;
  return text
    .replace(/0x[0-9a-f]{6,}/g, '0x…')
    .replace(/(?<![\w-])tmp(-[\w-]+-)?[a-z0-9_]{8}\b/g, 'tmp$1…')
    .replace(/\b[0-9a-f]{32,}\b/g, 'hash…')
    .replace(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?([+-]\d\d:\d\d|Z)?/g, 'time…')
    .replace(/\b\d+(\.\d+)? ?m?s\b/g, 'duration…');
}
