import type { Sources } from '#case';
import { type Frame, frameAt, type Stretch } from '../frame.ts';
import { type Block, lineAt } from './printed-line.ts';
import { writtenOnce } from './recursion.ts';

/** What stands on a line that begins a frame. */
interface FrameLine {
  readonly file: string;
  readonly line: number;
  readonly function: string | null;
}

const BEGIN = 'File "';
const TO_LINE = '", line ';
/** `faulthandler` writes no comma. */
const NUMBER = /^(?<line>\d+)(?:,? in (?<function>.+))?$/;

/** `File "main.py", line 8, in <module>`, however far it is indented; `null` for any other line. */
export function frameLine(text: string): FrameLine | null {
  const begin = text.indexOf(BEGIN);
  if (begin < 0 || text.slice(0, begin).trim() !== '') return null;
  // The name of a file may hold quotes; that of a function cannot.
  const end = text.lastIndexOf(TO_LINE);
  const file = text.slice(begin + BEGIN.length, end);
  if (end < 0 || file === '') return null;
  const groups = NUMBER.exec(text.slice(end + TO_LINE.length))?.groups;
  return groups?.line ? { file, line: Number(groups.line), function: groups.function ?? null } : null;
}

const FRAME_INDENT = '  ';
/** Of the source below a frame: Python writes all lines of the call, each with marks below it. */
const SOURCE_INDENT = '    ';
const MARKS = /^ *[~^]+ *$/;
const REPEATED = /^ {2}\[Previous line repeated (?<times>\d+) more times?\]$/;

/** Frames below each other, outermost first, and where what follows them begins. */
export interface Frames {
  readonly frames: readonly Frame[];
  readonly next: number;
}

/** The frames from this line on, as `traceback` and the interpreter itself write them; none where there is none. */
export function readFrames(block: Block, start: number, sources: Sources): Frames {
  const frames: Frame[] = [];
  let index = start;
  for (let text = lineAt(block, index); text !== null; text = lineAt(block, index)) {
    const place = text.startsWith(FRAME_INDENT + BEGIN) ? frameLine(text) : null;
    if (place) {
      const { source, next } = readSource(block, index + 1);
      const frame = frameAt(place.file, place.line, place.function, source?.text ?? null, sources);
      frames.push(source?.marked && place.function === null ? { ...frame, marked: source.marked } : frame);
      index = next;
      continue;
    }
    const times = REPEATED.exec(text)?.groups?.times;
    const last = frames.at(-1);
    if (times === undefined || !last) break;
    frames[frames.length - 1] = { ...last, again: { calls: 1, times: Number(times) } };
    index += 1;
  }
  return { frames: writtenOnce(frames), next: index };
}

interface Source {
  readonly text: string;
  /** What the marks below it point at. */
  readonly marked: Stretch | null;
}

function readSource(block: Block, start: number): { readonly source: Source | null; readonly next: number } {
  let next = start;
  while (lineAt(block, next)?.startsWith(SOURCE_INDENT)) next += 1;
  const first = lineAt(block, start);
  if (next === start || first === null || MARKS.test(first)) return { source: null, next };
  const written = first.slice(SOURCE_INDENT.length);
  const text = written.trim();
  const marks = lineAt(block, start + 1) ?? '';
  if (next === start + 1 || !MARKS.test(marks)) return { source: { text, marked: null }, next };
  const shift = SOURCE_INDENT.length + written.length - written.trimStart().length;
  const from = Math.max(0, marks.search(/[~^]/) - shift);
  const to = Math.min(text.length, marks.trimEnd().length - shift);
  return { source: { text, marked: from < to ? { from, to } : null }, next };
}
