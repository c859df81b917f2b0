import { at } from './by-name.ts';
import type { Case } from './case.ts';
import { addedLines } from './line-parts.ts';
import { namedLines } from './named-lines.ts';
import type { Line } from './project-files.ts';
import { quoted, shortPath } from './quote.ts';
import type { RunRead } from './run-read.ts';

/** A line of the learner's own that Python cannot read, or that fails: what is wrong before anything else is. */
export interface Slip {
  readonly saw: string;
  readonly says: string;
}

/** Nobody makes these on purpose, as one may raise an error of one's own to see a stack. */
const BY_MISTAKE = [
  'AttributeError',
  'FileNotFoundError',
  'ImportError',
  'IndexError',
  'KeyError',
  'ModuleNotFoundError',
  'NameError',
  'TypeError',
  'UnboundLocalError',
  'ValueError',
];
const UNREADABLE = ['SyntaxError', 'IndentationError', 'TabError'];

/** The slip that a run shows, the last one if there are several; `null` for a run without. */
export function slipIn(subject: Case, run: RunRead): Slip | null {
  return failuresIn(run).reduce<Slip | null>((last, failure) => slipOf(subject, run, failure) ?? last, null);
}

function slipOf(subject: Case, run: RunRead, { line, kind, words }: Failure): Slip | null {
  if (at(run.files, line.file) === at(subject.folders.buggy, line.file)) return null;
  const place = `line ${line.line} of ${quoted(shortPath(line.file))}`;
  if (UNREADABLE.includes(kind))
    return {
      saw: `Python cannot read ${place}: ${quoted(words)}.`,
      says: 'Nothing of a file runs before Python can read all of it.',
    };
  if (!BY_MISTAKE.includes(kind) || !isOwn(subject, run, line)) return null;
  return {
    saw: `What you wrote in ${place} fails: ${quoted(words)}.`,
    says: 'Mend that line first.',
  };
}

function isOwn({ folders, library }: Case, { files }: RunRead, { file, line }: Line): boolean {
  const found = at(folders.buggy, file) ?? at(library, file);
  return addedLines(found, at(files, file) ?? '').includes(line);
}

interface Failure {
  /** Where it was raised. */
  readonly line: Line;
  readonly kind: string;
  /** The exception's own line. */
  readonly words: string;
}

const EXCEPTION = /^(?:\w{1,99}\.){0,9}(\w{1,99}Error)(?::|$)/;

/** The exceptions of all tracebacks in stderr, as far as they were raised in a file of the project. */
function failuresIn(run: RunRead): Failure[] {
  const lineIn = namedLines(run.sources);
  const failures: Failure[] = [];
  let frame: string | null = null;
  for (const words of run.stderr.split('\n')) {
    if (words.startsWith('  File "')) frame = words;
    const kind = EXCEPTION.exec(words)?.[1];
    if (kind === undefined || frame === null) continue;
    const [line] = lineIn(frame);
    if (line) failures.push({ line, kind, words });
    frame = null;
  }
  return failures;
}
