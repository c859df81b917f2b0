import type { Sources, StackPattern } from '#case';
import type { StackClue } from './clue.ts';
import { type Frame, frameAt } from './frame.ts';
import { frameLine } from './python/frame-lines.ts';

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
      by: 'hook',
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
  if (!pattern.frame) return printedFrame(lines, index, sources);
  const groups = pattern.frame.exec(lines[index] ?? '')?.groups;
  if (!groups?.file || !groups.line) return null;
  return frameAt(groups.file, Number(groups.line), groups.function ?? null, null, sources);
}

/** A frame in Python's own format; its source, if it is printed, is the next line. */
function printedFrame(lines: readonly string[], index: number, sources: Sources): Frame | null {
  const place = frameLine(lines[index] ?? '');
  if (!place) return null;
  return frameAt(place.file, place.line, place.function, sourceBelow(lines[index + 1] ?? ''), sources);
}

/** `    ~~~~^^^^`: where in the line above it happened. */
const MARKS = /^\s*[~^]+\s*$/;

function sourceBelow(next: string): string | null {
  return /^\s{4}/.test(next) && !frameLine(next) && !MARKS.test(next) ? next.trim() : null;
}

function titleOf({ titles }: StackPattern, index: number, subject: string): string {
  const title = titles[Math.min(index, titles.length - 1)] ?? titles[0];
  return title.replaceAll('{}', () => subject);
}
