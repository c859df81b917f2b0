import type { Sources } from '#case';
import type { ExceptionClue } from './clue.ts';
import { type Frame, frameAt } from './frame.ts';

const HEADER = 'Traceback (most recent call last):';
/** `RuntimeError: it says`, `KeyboardInterrupt`, `shop.errors.OutOfStock: none left`. */
const EXCEPTION = /^(?<type>[A-Za-z_][\w.]*)(?:: (?<message>.*))?$/;

/** A message that is longer is somebody's whole output. */
const MOST_MESSAGE_LINES = 20;

/** The exceptions in what a program printed to stderr: for a chain, the one that came first is first. */
export function readExceptions(lines: readonly string[], sources: Sources): ExceptionClue[] {
  const clues: ExceptionClue[] = [];
  lines.forEach((line, index) => {
    const isTraceback = line.trimEnd() === HEADER;
    if (!isTraceback && !isUnreadable(lines, index)) return;
    const clue = readTraceback(lines, isTraceback ? index + 1 : index, sources);
    if (clue) clues.push(clue);
  });
  return clues;
}

/** `  File "main.py", line 3`: where it has not run at all. */
const UNREADABLE = /^ {2}File "[^"]+", line \d+$/;
const SYNTAX = /^(?:Syntax|Indentation|Tab)Error: /;
/** The line, and the marks below it. */
const MOST_SHOWN = 3;

/** Whether Python says here that it cannot read the script itself: no call has led there, so it is no traceback. */
function isUnreadable(lines: readonly string[], index: number): boolean {
  if (!UNREADABLE.test(lines[index] ?? '') || /^\s/.test(lines[index - 1] ?? '')) return false;
  const below = lines.slice(index + 1, index + 2 + MOST_SHOWN);
  const said = below.findIndex((line) => !/^\s/.test(line));
  return lines[index - 1]?.trimEnd() !== HEADER && SYNTAX.test(below[said] ?? '');
}

function readTraceback(lines: readonly string[], start: number, sources: Sources): ExceptionClue | null {
  const frames: Frame[] = [];
  for (let index = start; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const frame = tracebackFrame(lines, index, sources);
    if (frame) frames.push(frame);
    else if (line.trimEnd() === HEADER) return null;
    else if (!/^\s/.test(line)) return exceptionAt(lines, index, frames);
  }
  return null;
}

/** The message goes on over the lines that follow, up to an empty one or the next traceback. */
function exceptionAt(lines: readonly string[], at: number, frames: readonly Frame[]): ExceptionClue | null {
  const groups = EXCEPTION.exec(lines[at] ?? '')?.groups;
  if (!groups?.type) return null;
  const more: string[] = [];
  for (
    let next = lines[at + 1];
    next !== undefined && next.trim() !== '';
    next = lines[at + 1 + more.length]
  ) {
    if (next.trimEnd() === HEADER || more.length === MOST_MESSAGE_LINES) break;
    more.push(next);
  }
  return {
    kind: 'exception',
    type: groups.type,
    message: [groups.message ?? '', ...more].join('\n').trim(),
    frames,
  };
}

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
