import { at } from './by-name.ts';
import type { Case } from './case.ts';
import type { ExpectedFact, Fact, SteppedFact, Wanted, WrittenFact } from './define-task.ts';
import { hasSameFiles } from './project-files.ts';
import { lastLine, listed, quoted, shortPath } from './quote.ts';
import type { RunRead, RunSeen } from './run-read.ts';

/** What was seen where something expected does not hold, else `null`. It never gives away what was expected of a hook. */
export function seenInstead(subject: Case, expected: Fact, run: RunRead): string | null {
  switch (expected.see) {
    case 'exit': {
      const { exitCode } = run;
      if (exitCode === null) return 'The run was stopped before its end.';
      const holds = expected.code === 'failure' ? exitCode !== 0 : exitCode === expected.code;
      return holds ? null : `It exited ${exitCode}${lastError(run)}.`;
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
      if (expected.never)
        return isNamed ? `It still names ${quoted(shortPath(file))}, ${quoted(code)}.` : null;
      return isNamed ? null : namedText(file, run);
    }
    case 'edit': {
      const isEdited = at(run.files, expected.file) !== at(subject.folders.buggy ?? {}, expected.file);
      if (expected.never) return isEdited ? `${quoted(expected.file)} was changed.` : null;
      return isEdited ? null : `${quoted(expected.file)} is as it was found.`;
    }
    case 'code': {
      const isThere = editedTexts(subject, expected, run).some(
        (text) => foundIn(text, expected.text) !== null,
      );
      if (expected.never) return isThere ? `${whereIn(expected)} has something else.` : null;
      return isThere ? null : `${whereIn(expected)} has no such line yet.`;
    }
    case 'times':
      return timesInstead(expected, run);
  }
}

function timesInstead({ place, times }: SteppedFact, run: RunRead): string | null {
  if (!run.steps) return 'The steps of this run were not recorded.';
  const line = run.placeOf(place);
  const ran = line ? run.steps.timesOf(line).length : 0;
  return ran === times ? null : `In this run ${quoted(place.code)} ${ranText(ran)}.`;
}

function ranText(times: number): string {
  if (times === 0) return 'does not run at all';
  return times === 1 ? 'runs once' : `runs ${times} times`;
}

function namesLine({ place, late = 0 }: Extract<ExpectedFact, { see: 'line' }>, run: RunRead): boolean {
  const there = run.placeOf(place);
  return run
    .namedLines()
    .some(({ file, line }) => file === there?.file && line >= there.line && line <= there.line + late);
}

function namedText(wanted: string, run: RunRead): string {
  if (namesOnlyFile(wanted, run)) return `It names ${quoted(shortPath(wanted))}, but no line of it.`;
  const lines = run.namedLines().map(({ file, line }) => `${shortPath(file)}:${line}`);
  return lines.length === 0
    ? 'Nothing that it printed or left behind names a line of the project.'
    : `Of the project’s lines it names only ${listed(lines)}.`;
}

/** Whether a file is named, by its path or, at a line's end, as a module, and no line of it. Code that imports it names none. */
export function namesOnlyFile(path: string, run: RunRead): boolean {
  if (run.namedLines().some(({ file }) => file === path)) return false;
  const short = shortPath(path);
  const module = short.replace(/\.py$/, '').replaceAll('/', '.');
  const isNamed = (line: string) =>
    line.includes(short) ||
    (module.includes('.') && line.trimEnd().endsWith(module) && !line.includes('import'));
  return textOf(run, undefined).split('\n').some(isNamed);
}

/** Whether nothing of the project was changed. */
export function isAsFound({ folders }: Case, { files }: RunSeen): boolean {
  return hasSameFiles(folders.buggy ?? {}, files);
}

function editedTexts({ folders }: Case, { file }: WrittenFact, { files }: RunSeen): string[] {
  if (file !== undefined) return [at(files, file) ?? ''];
  return Object.entries(files).flatMap(([path, text]) => (text === at(folders.buggy, path) ? [] : [text]));
}

function whereIn({ file }: WrittenFact): string {
  return file === undefined ? 'No file' : quoted(file);
}

type Where = Extract<ExpectedFact, { see: 'text' }>['in'];

function textOf(run: RunSeen, where: Where): string {
  const left = run.leftBehind.map(({ text }) => text);
  if (where === undefined) return [run.stdout, run.stderr, ...left].join('\n');
  return where === 'files' ? left.join('\n') : run[where];
}

/** What of a text was found: a pattern that looks around may find nothing that could be quoted. */
function said(found: string): string {
  const words = found.trim().split('\n', 1)[0] ?? '';
  return words === '' ? 'what it should not' : quoted(words);
}

/** Of files the last line that is in them; else what the eye finds last, whichever stream it came by. */
function printedText(run: RunSeen, where: Where): string {
  if (where !== 'files')
    return run.lastLine === ''
      ? 'It printed nothing.'
      : `The last line in the terminal is ${quoted(run.lastLine)}.`;
  const last = run.leftBehind.findLast(({ text }) => text.trim() !== '');
  if (!last) return 'It left no file behind that has a text.';
  return `The last line of ${quoted(last.path)} is ${quoted(lastLine(last.text))}.`;
}

/** An exception says more than the number that follows from it. */
function lastError({ exitCode, stderr }: RunSeen): string {
  const last = lastLine(stderr);
  return exitCode !== 0 && last !== '' ? `, with ${quoted(last)}` : '';
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
