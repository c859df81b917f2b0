import { at } from './by-name.ts';
import type { Case } from './case.ts';
import type { Expectation, Wanted } from './define-task.ts';
import type { RunRead, RunSeen } from './run-read.ts';

/** Whether something expected holds, and what was seen where it does not. */
export type Finding = { readonly holds: true } | { readonly holds: false; readonly saw: string };

/** So many names and lines say what there is. */
const MOST_LISTED = 6;
/** A program may print all that it has to say on one line. */
const LONGEST_QUOTE = 400;

/** Holds an expectation against a run. What is seen never gives away what was expected of a hook. */
export function findingOf(subject: Case, expected: Expectation, run: RunRead): Finding {
  switch (expected.see) {
    case 'exit': {
      const { exitCode } = run;
      if (exitCode === null) return missed('The run was stopped before its end.');
      const holds = expected.code === 'failure' ? exitCode !== 0 : exitCode === expected.code;
      return holds ? HOLDS : missed(`${exitText(exitCode)}${lastError(run)}`);
    }
    case 'text': {
      const found = foundIn(textOf(run, expected.in), expected.text);
      if (expected.never) return found === null ? HOLDS : missed(`It says ${said(found)}.`);
      return found === null ? missed(printedText(run, expected.in)) : HOLDS;
    }
    case 'leftover': {
      const paths = run.leftBehind.map(({ path }) => path).filter((path) => expected.path.test(path));
      if (expected.never) return paths.length > 0 ? missed(`It left behind ${listed(paths)}.`) : HOLDS;
      return paths.length > 0 ? HOLDS : missed('It left nothing behind.');
    }
    case 'line': {
      const isNamed = namesLine(expected, run);
      if (expected.never)
        return isNamed ? missed(`It still names ${expected.place.file}, «${expected.place.code}».`) : HOLDS;
      return isNamed ? HOLDS : missed(namedText(run));
    }
    case 'edit': {
      const isEdited = at(run.files, expected.file) !== at(subject.folders.buggy ?? {}, expected.file);
      if (expected.never) return isEdited ? missed(`${expected.file} was changed.`) : HOLDS;
      return isEdited ? HOLDS : missed(`${expected.file} is as it was found.`);
    }
  }
}

const HOLDS: Finding = { holds: true };

function missed(saw: string): Finding {
  return { holds: false, saw };
}

function namesLine(
  { place, late = 0 }: { readonly place: { file: string; code: string }; readonly late?: number },
  run: RunRead,
): boolean {
  const there = run.placeOf(place);
  if (!there) return false;
  return run
    .namedLines()
    .some(({ file, line }) => file === there.file && line >= there.line && line <= there.line + late);
}

function namedText(run: RunRead): string {
  const lines = run.namedLines().map(({ file, line }) => `${file.replace('site-packages/', '')}:${line}`);
  return lines.length === 0
    ? 'Nothing that it printed or left behind names a line of the project.'
    : `Of the project’s lines it names only ${listed(lines)}.`;
}

function textOf(run: RunSeen, where: 'stdout' | 'stderr' | 'files' | undefined): string {
  const left = run.leftBehind.map(({ text }) => text);
  switch (where) {
    case 'stdout':
      return run.stdout;
    case 'stderr':
      return run.stderr;
    case 'files':
      return left.join('\n');
    case undefined:
      return [run.stdout, run.stderr, ...left].join('\n');
  }
}

/** What of a text was found: a pattern that looks around may find nothing that could be quoted. */
function said(found: string): string {
  const words = shortened(found.trim().split('\n', 1)[0] ?? '');
  return words === '' ? 'what it should not' : `«${words}»`;
}

function printedText(run: RunSeen, where: 'stdout' | 'stderr' | 'files' | undefined): string {
  if (where === 'files' && run.leftBehind.length === 0) return 'It left no file behind.';
  const last = lastLine(textOf(run, where));
  return last === '' ? 'It printed nothing.' : `The last that it said is «${last}».`;
}

function exitText(code: number): string {
  return `It exited ${code}`;
}

/** An exception says more than the number that follows from it. */
function lastError({ exitCode, stderr }: RunSeen): string {
  const last = lastLine(stderr);
  return exitCode !== 0 && last !== '' ? `, with «${last}».` : '.';
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
