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

type Told = Pick<Transcript, 'dialogue' | 'exit'>;

/** What two runs told, line by line beside each other. */
export function compareTranscripts(left: Told, right: Told): ComparedLines[] {
  const one = toldLines(left);
  const other = toldLines(right);
  const compared: ComparedLines[] = [];
  const gone: ToldLine[] = [];
  const come: ToldLine[] = [];
  const flush = () => {
    for (let index = 0; index < Math.max(gone.length, come.length); index++)
      compared.push({ is: 'different', left: gone[index] ?? null, right: come[index] ?? null });
    gone.length = 0;
    come.length = 0;
  };
  let here = 0;
  let there = 0;
  for (const { added, removed, count } of diffArrays(one.map(essence), other.map(essence))) {
    if (removed) gone.push(...one.slice(here, here + count));
    else if (added) come.push(...other.slice(there, there + count));
    else {
      flush();
      one.slice(here, here + count).forEach((line, index) => {
        compared.push({ is: 'same', left: line, right: other[there + index] ?? line });
      });
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
  const spoken: { from: ToldLine['from']; text: string }[] = [];
  for (const { stream, text } of dialogue) {
    const last = spoken.at(-1);
    if (last?.from === stream) last.text += text;
    else spoken.push({ from: stream, text });
  }
  const said = spoken.flatMap(({ from, text }) =>
    linesOf(text.replace(CONTROLS, '')).map((line) => ({ from, text: line })),
  );
  const left = (exit?.leftBehind ?? []).flatMap(({ path, text }): ToldLine[] => [
    { from: 'left behind', text: path },
    ...linesOf(text).map((line) => ({ from: 'content', text: line }) as const),
  ]);
  return [...said, ...left, { from: 'ending', text: endingText(exit) }];
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

function endingText(exit: Transcript['exit']): string {
  if (!exit) return 'still running';
  return exit.ending.how === 'exited' ? `exited ${exit.ending.code}` : exit.ending.how;
}
