import { diffArrays } from 'diff';
import type { Transcript } from '#runtime';
import { withoutChance } from './without-chance.ts';

/** A line of what a process did, and where it stands; `content` is that of the file which is named above it. */
export interface ToldLine {
  readonly from: 'stdin' | 'stdout' | 'stderr' | 'left behind' | 'content' | 'ending';
  readonly text: string;
}

/** Two lines that belong beside each other. `same` are also those that differ by chance alone: an address, a time. */
export type ComparedLines =
  | { readonly is: 'same'; readonly left: ToldLine; readonly right: ToldLine }
  | { readonly is: 'different'; readonly left: ToldLine | null; readonly right: ToldLine | null };

/** What two runs told, line by line beside each other. */
export interface Comparison {
  readonly lines: readonly ComparedLines[];
  /** Whether lines that agree stand beside each other; else what begins and ends alike does, and the rest line by line. */
  readonly isAligned: boolean;
}

type Told = Pick<Transcript, 'dialogue' | 'exit'>;

/** Where more lines differ than that, nobody reads which of them agree, and it takes long to find out. */
const MOST_DIFFERENCES = 1_500;

/** Lays what two runs told side by side. */
export function compareTranscripts(left: Told, right: Told): Comparison {
  const one = toldLines(left);
  const other = toldLines(right);
  const from = one.map(essence);
  const to = other.map(essence);
  const begin = alike(from, to, (index) => [index, index]);
  const most = Math.min(from.length, to.length) - begin;
  const end = Math.min(
    most,
    alike(from, to, (index) => [from.length - 1 - index, to.length - 1 - index]),
  );
  const parts = diffArrays(from.slice(begin, from.length - end), to.slice(begin, to.length - end), {
    maxEditLength: MOST_DIFFERENCES,
  });
  const steps = [
    { count: begin },
    ...(parts ?? [
      { count: from.length - end - begin, removed: true },
      { count: to.length - end - begin, added: true },
    ]),
    { count: end },
  ];
  return { lines: sideBySide(one, other, steps), isAligned: parts !== undefined };
}

/** How many lines agree, from one end of both. */
function alike(
  from: readonly string[],
  to: readonly string[],
  at: (index: number) => readonly [number, number],
): number {
  const most = Math.min(from.length, to.length);
  for (let count = 0; count < most; count++) {
    const [here, there] = at(count);
    if (from[here] !== to[there]) return count;
  }
  return most;
}

interface Step {
  readonly count: number;
  readonly added?: boolean;
  readonly removed?: boolean;
}

function sideBySide(
  one: readonly ToldLine[],
  other: readonly ToldLine[],
  steps: readonly Step[],
): ComparedLines[] {
  const compared: ComparedLines[] = [];
  let here = 0;
  let there = 0;
  let gone = 0;
  let come = 0;
  // Lines that went stand beside those that came in their place.
  const flush = () => {
    for (let index = 0; index < Math.max(gone, come); index++)
      compared.push({
        is: 'different',
        left: index < gone ? (one[here - gone + index] ?? null) : null,
        right: index < come ? (other[there - come + index] ?? null) : null,
      });
    gone = 0;
    come = 0;
  };
  for (const { added, removed, count } of steps) {
    if (!added && !removed) flush();
    if (removed) gone += count;
    else if (added) come += count;
    else
      for (let index = 0; index < count; index++) {
        const line = one[here + index];
        const beside = other[there + index];
        if (line && beside) compared.push({ is: 'same', left: line, right: beside });
      }
    if (!added) here += count;
    if (!removed) there += count;
  }
  flush();
  return compared;
}

function essence({ from, text }: ToldLine): string {
  return `${from}: ${withoutChance(text)}`;
}

/** What CPython colours by, and moves the cursor with. */
const CONTROLS = /\x1b\[[0-9;?]*[A-Za-z]/g;

function toldLines({ dialogue, exit }: Told): ToldLine[] {
  const spoken: { from: ToldLine['from']; pieces: string[] }[] = [];
  for (const { stream, text } of dialogue) {
    const last = spoken.at(-1);
    if (last?.from === stream) last.pieces.push(text);
    else spoken.push({ from: stream, pieces: [text] });
  }
  const said = spoken.flatMap(({ from, pieces }) =>
    linesOf(pieces.join('').replace(CONTROLS, '')).map((line) => ({ from, text: line })),
  );
  const left = (exit?.leftBehind ?? []).flatMap(({ path, text }): ToldLine[] => [
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
