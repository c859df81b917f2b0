import type { Sources } from '#case';
import { type Frame, frameAt } from './frame.ts';

/** `  File "main.py", line 8, in <module>`: how `traceback` and the interpreter itself write a frame. */
const FRAME = /^\s*File "(?<file>[^"]+)", line (?<line>\d+)(?:, in (?<function>.+))?$/;
/** `    ~~~~^^^^`: where in the line above it happened. */
const CARETS = /^\s*[~^]+\s*$/;

/** The frame that a line of a traceback begins; its source, if it is printed, is the next line. */
export function tracebackFrame(lines: readonly string[], index: number, sources: Sources): Frame | null {
  const line = lines[index] ?? '';
  // Most lines are none, and this is sooner seen.
  const groups = line.includes('File "') ? FRAME.exec(line)?.groups : undefined;
  if (!groups?.file || !groups.line) return null;
  return frameAt(
    groups.file,
    Number(groups.line),
    groups.function ?? null,
    sourceAfter(lines, index),
    sources,
  );
}

function sourceAfter(lines: readonly string[], index: number): string | null {
  const next = lines[index + 1] ?? '';
  return /^\s{4}/.test(next) && !FRAME.test(next) && !CARETS.test(next) ? next.trim() : null;
}
