import { namedLines, type ProjectFiles } from '#case';
import type { Transcript } from '#runtime';
import type { StackClue } from './clue.ts';
import { type Frame, frameAt } from './frame.ts';
import { textOf } from './read-evidence.ts';
import { tracebackFrame } from './traceback-lines.ts';

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
  const files = { ...library, ...transcript.program.files };
  return sourcesOf(transcript).flatMap((source) => {
    const text = withoutTracebacks(source.text);
    const stacks = stacksIn(text, files);
    const told = stacks.length > 0 ? stacks : linesIn(text, files);
    return told.map((frames) => ({
      kind: 'stack',
      title: `From \`${source.name}\``,
      frames,
      from: source.name,
    }));
  });
}

function sourcesOf(transcript: Transcript): Source[] {
  const left = transcript.exit?.leftBehind ?? [];
  return [
    { name: 'stdout', text: textOf(transcript, 'stdout') },
    { name: 'stderr', text: textOf(transcript, 'stderr') },
    ...left.map(({ path, text }) => ({ name: path, text: text === '' ? path : text })),
  ];
}

/** How an exception ended the program is told by a clue of its own. */
function withoutTracebacks(text: string): string {
  const kept: string[] = [];
  let isInside = false;
  for (const line of text.split('\n')) {
    if (line.trimEnd() === HEADER) isInside = true;
    if (!isInside) kept.push(line);
    else if (/^\S/.test(line) && line.trimEnd() !== HEADER) isInside = false;
  }
  return kept.join('\n');
}

/** Stacks that follow each other without a word between them part where the outermost call comes again. */
function stacksIn(text: string, files: ProjectFiles): Frame[][] {
  const stacks: Frame[][] = [];
  let open: Frame[] | null = null;
  const lines = text.split('\n');
  lines.forEach((line, index) => {
    const frame = tracebackFrame(lines, index, files);
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

function linesIn(text: string, files: ProjectFiles): Frame[][] {
  const frames = namedLines(text, files).map(({ file, line }) => frameAt(file, line, null, null, files));
  return frames.length > 0 ? [frames] : [];
}
