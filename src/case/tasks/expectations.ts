import type { Case } from '../case.ts';
import { findPlace } from '../place.ts';
import type { Expectation } from './define-task.ts';
import { namedLines } from './named-lines.ts';
import type { RunSeen } from './run-seen.ts';

/** Whether something expected holds, and what was seen where it does not. */
export type Finding = { readonly holds: true } | { readonly holds: false; readonly saw: string };

/** So many names and lines say what there is. */
const MOST_LISTED = 6;

/** Holds an expectation against a run. What is seen never gives away what was expected of a hook. */
export function findingOf(subject: Case, expected: Expectation, run: RunSeen): Finding {
  switch (expected.see) {
    case 'exit': {
      const { exitCode } = run;
      if (exitCode === null) return missed('The run was stopped before its end.');
      const holds = expected.code === 'failure' ? exitCode !== 0 : exitCode === expected.code;
      return holds ? HOLDS : missed(`${exitText(exitCode)}${lastError(run)}`);
    }
    case 'text': {
      const isThere = has(textOf(run, expected.in), expected.text);
      if (expected.never)
        return isThere ? missed(`It says ${said(textOf(run, expected.in), expected.text)}.`) : HOLDS;
      return isThere ? HOLDS : missed(printedText(run, expected.in));
    }
    case 'leftover': {
      const paths = run.leftBehind.map(({ path }) => path).filter((path) => expected.path.test(path));
      if (expected.never) return paths.length > 0 ? missed(`It left behind ${listed(paths)}.`) : HOLDS;
      return paths.length > 0 ? HOLDS : missed('It left nothing behind.');
    }
    case 'line': {
      const isNamed = namesLine(subject, expected, run);
      if (expected.never)
        return isNamed ? missed(`It still names ${expected.place.file}, «${expected.place.code}».`) : HOLDS;
      return isNamed ? HOLDS : missed(namedText(subject, run));
    }
    case 'edit': {
      const isEdited = run.files[expected.file] !== subject.folders.buggy?.[expected.file];
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
  subject: Case,
  { place, late = 0 }: { readonly place: { file: string; code: string }; readonly late?: number },
  run: RunSeen,
): boolean {
  const at = findPlace(knownTo(subject, run), place);
  if (!at) return false;
  return linesNamed(subject, run).some(
    ({ file, line }) => file === at.file && line >= at.line && line <= at.line + late,
  );
}

function linesNamed(subject: Case, run: RunSeen) {
  const names = run.leftBehind.map(({ path, text }) => `${path}\n${text}`);
  return namedLines([run.stdout, run.stderr, ...names].join('\n'), knownTo(subject, run));
}

function knownTo({ library }: Case, { files }: RunSeen) {
  return { ...library, ...files };
}

function namedText(subject: Case, run: RunSeen): string {
  const lines = linesNamed(subject, run).map(
    ({ file, line }) => `${file.replace('site-packages/', '')}:${line}`,
  );
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

function has(text: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
}

/** What of a text was found: a pattern that looks around may find nothing that could be quoted. */
function said(text: string, found: string | RegExp): string {
  const [words = ''] = typeof found === 'string' ? [found] : (found.exec(text) ?? []);
  return words === '' ? 'what it should not' : `«${words.trim().split('\n')[0]}»`;
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

function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1)?.trim() ?? '';
}

function listed(names: readonly string[]): string {
  const more = names.length - MOST_LISTED;
  return more > 0 ? `${names.slice(0, MOST_LISTED).join(', ')} and ${more} more` : names.join(', ');
}
