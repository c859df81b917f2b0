import type { Transcript } from '#runtime';
import { LONGEST_LINE, withoutColours } from '../transcript-text.ts';

/** A line of what a program printed over one stream. */
export interface PrintedLine {
  /** Without colours. */
  readonly text: string;
  /** With those that Python gave it; empty where it gave none. */
  readonly painted: string;
  /** Whether another stream has spoken since the line before: what is written in one go does not go on here. */
  readonly isAfterOther: boolean;
}

/** The lines of one stream, each without its end. */
export function printedLines({ dialogue }: Transcript, stream: 'stdout' | 'stderr'): readonly PrintedLine[] {
  const pieces: string[] = [];
  const breaks = new Set<number>();
  let length = 0;
  let isOther = false;
  for (const chunk of dialogue) {
    if (chunk.stream === stream) {
      if (isOther) breaks.add(length);
      pieces.push(chunk.text);
      length += chunk.text.length;
      isOther = false;
    } else if (chunk.stream !== 'stdin') {
      isOther = true;
    }
  }
  return partedLines(pieces.join(''), breaks);
}

/** The lines of a text that was written in one go. */
export function writtenLines(text: string): readonly PrintedLine[] {
  return partedLines(text, new Set());
}

function partedLines(text: string, breaks: ReadonlySet<number>): PrintedLine[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const isAfterOther = breaks.has(start);
    start += line.length + 1;
    const isPainted = line.includes('\x1b');
    const plain = (isPainted ? withoutColours(line) : line).slice(0, LONGEST_LINE);
    return { text: plain, painted: isPainted ? line : '', isAfterOther };
  });
}

/** Lines that have a margin in common, as those of an exception in a group have; the rest of each is read. */
export interface Block {
  readonly lines: readonly PrintedLine[];
  readonly margin: string;
  /** The line before which it ends, if that is known. */
  readonly until?: number;
}

/** What a line of a block says; `null` where the block has ended. */
export function lineAt({ lines, margin, until }: Block, index: number): string | null {
  const text = lines[index]?.text;
  if (text === undefined || index === until) return null;
  if (text.startsWith(margin)) return text.slice(margin.length);
  return text === margin.trimEnd() ? '' : null;
}

/** The same with its colours; empty where it has none. */
export function paintedAt({ lines, margin }: Block, index: number): string {
  return lines[index]?.painted.slice(margin.length) ?? '';
}
