import type { ProjectFiles, StackPattern } from '#case';
import type { StackClue } from './clue.ts';
import { type Frame, frameAt } from './frame.ts';
import { tracebackFrame } from './traceback-lines.ts';

/** A line of source under its frame. What stands at the margin belongs to something else that is printed. */
const IN_STACK = /^\s+\S/;

/** The stacks that a hook wrote into `text`, in the order in which it wrote them. */
export function readStacks(
  text: string,
  pattern: StackPattern,
  from: string,
  files: ProjectFiles,
): StackClue[] {
  const lines = text.split('\n');
  const found: { subject: string; frames: Frame[] }[] = [];
  let open: Frame[] | null = null;
  lines.forEach((line, index) => {
    const frame = frameOf(lines, index, pattern, files);
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
      from,
    }));
}

function frameOf(
  lines: readonly string[],
  index: number,
  pattern: StackPattern,
  files: ProjectFiles,
): Frame | null {
  if (!pattern.frame) return tracebackFrame(lines, index, files);
  const groups = pattern.frame.exec(lines[index] ?? '')?.groups;
  if (!groups?.file || !groups.line) return null;
  return frameAt(groups.file, Number(groups.line), groups.function ?? null, null, files);
}

function titleOf({ titles }: StackPattern, index: number, subject: string): string {
  const title = titles[Math.min(index, titles.length - 1)] ?? titles[0];
  return title.replaceAll('{}', () => subject);
}
