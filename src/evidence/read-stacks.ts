import type { Sources, StackPattern } from '#case';
import type { StackClue } from './clue.ts';
import { type Frame, frameAt } from './frame.ts';
import { tracebackFrame } from './read-tracebacks.ts';

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
