import type { ProjectFiles } from '#case';
import type { ExceptionClue } from './clue.ts';
import type { Frame } from './frame.ts';
import { tracebackFrame } from './traceback-lines.ts';

const HEADER = 'Traceback (most recent call last):';
/** `RuntimeError: it says`, `KeyboardInterrupt`, `shop.errors.OutOfStock: none left`. */
const EXCEPTION = /^(?<type>[A-Za-z_][\w.]*)(?:: (?<message>.*))?$/;

/** The exceptions in what a program printed to stderr: for a chain, the one that came first is first. */
export function readExceptions(stderr: string, files: ProjectFiles): ExceptionClue[] {
  const lines = stderr.split('\n');
  const clues: ExceptionClue[] = [];
  lines.forEach((line, index) => {
    if (line.trimEnd() !== HEADER) return;
    const clue = readTraceback(lines, index + 1, files);
    if (clue) clues.push(clue);
  });
  return clues;
}

function readTraceback(lines: readonly string[], start: number, files: ProjectFiles): ExceptionClue | null {
  const frames: Frame[] = [];
  for (let index = start; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const frame = tracebackFrame(lines, index, files);
    if (frame) frames.push(frame);
    else if (line.trimEnd() === HEADER) return null;
    else if (!/^\s/.test(line)) return exceptionAt(line, lines.slice(index + 1), frames);
  }
  return null;
}

/** The message goes on over the lines that follow, up to an empty one or the next traceback. */
function exceptionAt(line: string, rest: readonly string[], frames: readonly Frame[]): ExceptionClue | null {
  const groups = EXCEPTION.exec(line)?.groups;
  if (!groups?.type) return null;
  const end = rest.findIndex((next) => next.trim() === '' || next.trimEnd() === HEADER);
  const more = rest.slice(0, end < 0 ? rest.length : end);
  return {
    kind: 'exception',
    type: groups.type,
    message: [groups.message ?? '', ...more].join('\n').trim(),
    frames,
  };
}
