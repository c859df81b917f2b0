import { namedLines, type ProjectFiles, type Sources, sourcesOf } from '#case';
import type { Transcript } from '#runtime';
import type { StackClue } from './clue.ts';
import { type Frame, frameAt } from './frame.ts';
import { tracebackFrame } from './read-tracebacks.ts';
import { textOf } from './transcript-text.ts';

/** Text that a program may have put a stack into, and what it is called. */
interface Source {
  readonly name: string;
  readonly text: string;
}

const HEADER = 'Traceback (most recent call last):';

/**
 * What a hook tells that no pattern describes, as whoever has just written it would want to see it: stacks in Python's own
 * format, or else the lines of the project that it names in a format of its own.
 */
export function readPrintedStacks(transcript: Transcript, library: ProjectFiles = {}): StackClue[] {
  const sources = sourcesOf(library, transcript.program.files);
  const named = namedLines(sources);
  return toldOf(transcript).flatMap(({ name, text }) => {
    const lines = withoutTracebacks(text.split('\n'));
    const stacks = stacksIn(lines, sources);
    const told = stacks.length > 0 ? stacks : framesOf(named(lines.join('\n')), sources);
    return told.map(
      (frames): StackClue => ({ kind: 'stack', title: `From \`${name}\``, frames, from: name }),
    );
  });
}

function toldOf(transcript: Transcript): Source[] {
  const left = transcript.exit?.leftBehind ?? [];
  return [
    { name: 'stdout', text: textOf(transcript, 'stdout') },
    { name: 'stderr', text: textOf(transcript, 'stderr') },
    ...left.map(({ path, text }) => ({ name: path, text: text === '' ? path : text })),
  ];
}

/** How an exception ended the program is told by a clue of its own. */
function withoutTracebacks(lines: readonly string[]): string[] {
  const kept: string[] = [];
  let isInside = false;
  for (const line of lines) {
    if (line.trimEnd() === HEADER) isInside = true;
    if (!isInside) kept.push(line);
    else if (/^\S/.test(line) && line.trimEnd() !== HEADER) isInside = false;
  }
  return kept;
}

/** Stacks that follow each other without a word between them part where the outermost call comes again. */
function stacksIn(lines: readonly string[], sources: Sources): Frame[][] {
  const stacks: Frame[][] = [];
  let open: Frame[] | null = null;
  lines.forEach((line, index) => {
    const frame = tracebackFrame(lines, index, sources);
    if (frame) {
      const [first] = open ?? [];
      if (!open || (first?.file === frame.file && first.function === frame.function)) {
        open = [];
        stacks.push(open);
      }
      open.push(frame);
    } else if (!/^\s+\S/.test(line)) {
      open = null;
    }
  });
  return stacks;
}

/** One stack of the lines that a text names; none where it names no line. */
function framesOf(lines: ReturnType<ReturnType<typeof namedLines>>, sources: Sources): Frame[][] {
  return lines.length > 0 ? [lines.map(({ file, line }) => frameAt(file, line, null, null, sources))] : [];
}
