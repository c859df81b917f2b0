import type { ClueSource } from '#case';
import type { Transcript } from '#runtime';

/** What a run printed or left behind, line by line. */
interface ToldLines {
  readonly lines: readonly string[];
  /** How many of them were too long to be read whole. */
  readonly cut: number;
}

/** A path of the greatest length that systems have, twice: what is longer is data. */
export const LONGEST_LINE = 8_000;

/** Parts a text into lines, of which none is too long for a reader. */
function toldLines(text: string): ToldLines {
  let cut = 0;
  const lines = text.split('\n').map((line) => {
    if (line.length <= LONGEST_LINE) return line;
    cut += 1;
    return line.slice(0, LONGEST_LINE);
  });
  return { lines, cut };
}

/** The lines of a transcript, each text split once, when it is first needed. */
export function linesOf(transcript: Transcript) {
  const texts = new Map<string, ToldLines>();
  const once = (name: string, text: () => string) => {
    const known = texts.get(name) ?? toldLines(text());
    texts.set(name, known);
    return known.lines;
  };
  return {
    from: (source: ClueSource): readonly string[] =>
      'stream' in source
        ? once(source.stream, () => textOf(transcript, source.stream))
        : once(`file ${source.file}`, () => leftText(transcript, source.file)),
    /** A terminal: what was printed to it and typed at it. */
    screen: (): readonly string[] => once('screen', () => textOf(transcript, 'stdout', 'stdin')),
    /** How many lines of all that was asked for were too long to be read whole. */
    cut: (): number => [...texts.values()].reduce((sum, { cut }) => sum + cut, 0),
  };
}

function leftText({ exit }: Transcript, file: string): string {
  return exit?.leftBehind.find(({ path }) => path === file)?.text ?? '';
}

/** CPython colours what it prints to a terminal. */
const COLOURS = /\x1b\[[0-9;]*m/g;

/** What went over some of the streams, without colours. */
export function textOf(
  transcript: Transcript,
  ...streams: readonly ('stdout' | 'stderr' | 'stdin')[]
): string {
  const chunks = transcript.dialogue.filter(({ stream }) => streams.includes(stream));
  return withoutColours(chunks.map(({ text }) => text).join(''));
}

export function withoutColours(text: string): string {
  return text.replace(COLOURS, '');
}
