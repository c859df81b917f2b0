import { at } from './by-name.ts';
import type { Case } from './case.ts';
import type { Expectation, ExpectedFact, Wanted } from './define-task.ts';
import type { RunRead, RunSeen } from './run-read.ts';

/** Names and lines that a sentence lists. */
const MOST_LISTED = 6;
/** A program may print all that it has to say on one line. */
const LONGEST_QUOTE = 400;

/** What was seen where something expected does not hold, else `null`. It never gives away what was expected of a hook. */
export function seenInstead(subject: Case, expected: Expectation, run: RunRead): string | null {
  switch (expected.see) {
    case 'exit': {
      const { exitCode } = run;
      if (exitCode === null) return 'The run was stopped before its end.';
      const holds = expected.code === 'failure' ? exitCode !== 0 : exitCode === expected.code;
      return holds ? null : `It exited ${exitCode}${lastError(run)}`;
    }
    case 'text': {
      const found = foundIn(textOf(run, expected.in), expected.text);
      if (expected.never) return found === null ? null : `It says ${said(found)}.`;
      return found === null ? printedText(run, expected.in) : null;
    }
    case 'leftover': {
      const paths = run.leftBehind.map(({ path }) => path).filter((path) => expected.path.test(path));
      if (expected.never) return paths.length > 0 ? `It left behind ${listed(paths)}.` : null;
      return paths.length > 0 ? null : 'It left nothing behind.';
    }
    case 'line': {
      const { file, code } = expected.place;
      const isNamed = namesLine(expected, run);
      if (expected.never) return isNamed ? `It still names ${file}, "${code}".` : null;
      return isNamed ? null : namedText(run);
    }
    case 'edit': {
      const isEdited = at(run.files, expected.file) !== at(subject.folders.buggy ?? {}, expected.file);
      if (expected.never) return isEdited ? `${expected.file} was changed.` : null;
      return isEdited ? null : `${expected.file} is as it was found.`;
    }
  }
}

function namesLine({ place, late = 0 }: Extract<ExpectedFact, { see: 'line' }>, run: RunRead): boolean {
  const there = run.placeOf(place);
  return run
    .namedLines()
    .some(({ file, line }) => file === there?.file && line >= there.line && line <= there.line + late);
}

function namedText(run: RunRead): string {
  const lines = run.namedLines().map(({ file, line }) => `${file.replace('site-packages/', '')}:${line}`);
  return lines.length === 0
    ? 'Nothing that it printed or left behind names a line of the project.'
    : `Of the project’s lines it names only ${listed(lines)}.`;
}

type Where = Extract<ExpectedFact, { see: 'text' }>['in'];

function textOf(run: RunSeen, where: Where): string {
  const left = run.leftBehind.map(({ text }) => text);
  if (where === undefined) return [run.stdout, run.stderr, ...left].join('\n');
  return where === 'files' ? left.join('\n') : run[where];
}

/** What of a text was found: a pattern that looks around may find nothing that could be quoted. */
function said(found: string): string {
  const words = shortened(found.trim().split('\n', 1)[0] ?? '');
  return words === '' ? 'what it should not' : `"${words}"`;
}

function printedText(run: RunSeen, where: Where): string {
  if (where === 'files' && run.leftBehind.length === 0) return 'It left no file behind.';
  const last = lastLine(textOf(run, where));
  return last === '' ? 'It printed nothing.' : `Its last line is "${last}".`;
}

/** An exception says more than the number that follows from it. */
function lastError({ exitCode, stderr }: RunSeen): string {
  const last = lastLine(stderr);
  return exitCode !== 0 && last !== '' ? `, with "${last}".` : '.';
}

/** The last line that says something, as far as one can quote it. */
export function lastLine(text: string): string {
  const said = text.trimEnd();
  return shortened(said.slice(said.lastIndexOf('\n') + 1).trim());
}

function shortened(words: string): string {
  return words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words;
}

function listed(names: readonly string[]): string {
  const more = names.length - MOST_LISTED;
  return more > 0 ? `${names.slice(0, MOST_LISTED).join(', ')} and ${more} more` : names.join(', ');
}

/** What was found of it; `null` where it is not all there. Of several each is looked for behind the one before. */
export function foundIn(text: string, wanted: Wanted | readonly Wanted[]): string | null {
  let from = 0;
  let first: string | null = null;
  for (const each of typeof wanted === 'string' || wanted instanceof RegExp ? [wanted] : wanted) {
    const found = firstFrom(text, each, from);
    if (!found) return null;
    first ??= found.words;
    from = found.end;
  }
  return first;
}

function firstFrom(text: string, wanted: Wanted, from: number) {
  if (typeof wanted === 'string') {
    const at = text.indexOf(wanted, from);
    return at < 0 ? null : { words: wanted, end: at + wanted.length };
  }
  const pattern = new RegExp(wanted.source, `${wanted.flags.replace(/[gy]/g, '')}g`);
  pattern.lastIndex = from;
  const [words] = pattern.exec(text) ?? [];
  return words === undefined ? null : { words, end: pattern.lastIndex };
}
