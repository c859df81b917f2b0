import { type Line, namedLines, type ProjectFiles, type Sources, type StackPattern, sourcesOf } from '#case';
import type { Transcript } from '#runtime';
import type { StackClue } from './clue.ts';
import { type Frame, frameAt } from './frame.ts';
import { tracebackFrame } from './read-tracebacks.ts';
import { textOf } from './transcript-text.ts';

/** A line of source under its frame. What stands at the margin belongs to something else that is printed. */
const IN_STACK = /^\s+\S/;

/** The stacks that a hook wrote into these lines, in the order in which it wrote them. */
export function readStacks(lines: readonly string[], pattern: StackPattern, sources: Sources): StackClue[] {
  const found: { subject: string; frames: Frame[] }[] = [];
  let open: Frame[] | null = null;
  lines.forEach((line, index) => {
    const frame = frameOf(lines, index, pattern, sources);
    const heading = frame ? null : pattern.heading.exec(line);
    if (frame) {
      open?.push(frame);
    } else if (heading) {
      open = [];
      found.push({ subject: heading[1] ?? heading[0], frames: open });
    } else if (!IN_STACK.test(line)) {
      open = null;
    }
  });
  return found
    .filter(({ frames }) => frames.length > 0)
    .map(({ subject, frames }, index) => ({
      kind: 'stack',
      title: titleOf(pattern, index, subject),
      frames,
      from: 'stream' in pattern.from ? pattern.from.stream : pattern.from.file,
    }));
}

function frameOf(
  lines: readonly string[],
  index: number,
  pattern: StackPattern,
  sources: Sources,
): Frame | null {
  if (!pattern.frame) return tracebackFrame(lines, index, sources);
  const groups = pattern.frame.exec(lines[index] ?? '')?.groups;
  if (!groups?.file || !groups.line) return null;
  return frameAt(groups.file, Number(groups.line), groups.function ?? null, null, sources);
}

function titleOf({ titles }: StackPattern, index: number, subject: string): string {
  const title = titles[Math.min(index, titles.length - 1)] ?? titles[0];
  return title.replaceAll('{}', () => subject);
}

/** Text that a program may have put a stack into, and what it is called. */
interface Source {
  readonly name: string;
  readonly text: string;
}

const HEADER = 'Traceback (most recent call last):';

/**
 * What a hook that no pattern describes reports: stacks in Python's own format, or else the lines of the project that it names in
 * any other format.
 */
export function readPrintedStacks(transcript: Transcript, library: ProjectFiles = {}): StackClue[] {
  const sources = sourcesOf(library, transcript.program.files);
  const named = namedLines(sources);
  return toldOf(transcript).flatMap(({ name, text }) => {
    const lines = withoutTracebacks(text.split('\n'));
    const stacks = stacksIn(lines, sources);
    const told = stacks.length > 0 ? stacks : listsIn(lines, named).map((list) => framesOf(list, sources));
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

/** An exception that ended the program has a clue of its own. */
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

/**
 * The lists of places that a text has in any other format, each once. A printed line with several places is a list by itself; places
 * that are printed one below the other are one together, until a word at the margin comes between.
 */
function listsIn(lines: readonly string[], named: (text: string) => Line[]): Line[][] {
  const lists = new Map<string, Line[]>();
  let open = new Map<string, Line>();
  const close = () => {
    if (open.size > 0) lists.set([...open.keys()].join(), [...open.values()]);
    open = new Map();
  };
  for (const line of lines) {
    const places = named(line);
    if (places.length > 1 || (places.length === 0 && !IN_STACK.test(line))) close();
    for (const place of places) open.set(`${place.file}:${place.line}`, place);
    if (places.length > 1) close();
  }
  close();
  return [...lists.values()];
}

function framesOf(lines: readonly Line[], sources: Sources): Frame[] {
  return lines.map(({ file, line }) => frameAt(file, line, null, null, sources));
}
