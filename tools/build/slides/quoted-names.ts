import { type CaseOnDisk, wordsIn } from './known-names.ts';
import type { Quote } from './outline.ts';

/** `reports/totals.py:3`, `aaa.pth` */
const FILE = /^(?<path>[\w./-]+\.(?:py|pth))(?::(?<line>\d+))?$/;
/** Of the shell. */
const TOOLS = new Set(['grep', 'python3', 'pytest']);
/** Shorter names are everywhere. */
const SHORTEST_NAME = 4;

/**
 * What a section has in `code` that is in no place that is known: neither in the cases that it shows nor elsewhere. A section that shows
 * no case may name what is in any of them.
 *
 * @param elsewhere what any section may name: Python's words, surveyed packages
 */
export function quotedProblems(
  quotes: readonly Quote[],
  cases: readonly CaseOnDisk[],
  elsewhere: () => ReadonlySet<string>,
): { readonly line: number; readonly problem: string }[] {
  return quotes.flatMap(({ text, line }) => {
    const file = FILE.exec(text)?.groups;
    const problem = file?.path
      ? fileProblem(file.path, Number(file.line ?? 0), cases)
      : wordProblem(text, cases, elsewhere);
    return problem === null ? [] : [{ line, problem }];
  });
}

function fileProblem(path: string, line: number, cases: readonly CaseOnDisk[]): string | null {
  const found = cases.flatMap(({ files }) =>
    [...files].flatMap(([file, lines]) => (file === path || file.endsWith(`/${path}`) ? [lines] : [])),
  );
  if (found.length === 0)
    return isPrinted(path, cases) ? null : `there is no file "${path}" in the cases that this section shows.`;
  return line > Math.max(...found) ? `"${path}" has no line ${line}.` : null;
}

/** A file of an installed package is none of the case's own, but its stacks go through it. */
function isPrinted(path: string, cases: readonly CaseOnDisk[]): boolean {
  return cases.some(({ words }) => [...wordsIn(path.replace(/\.\w+$/, ''))].every((word) => words.has(word)));
}

function wordProblem(
  text: string,
  cases: readonly CaseOnDisk[],
  elsewhere: () => ReadonlySet<string>,
): string | null {
  const unknown = [...wordsIn(text)].find(
    (word) =>
      word.length >= SHORTEST_NAME &&
      !TOOLS.has(word) &&
      !cases.some(({ words }) => words.has(word)) &&
      !elsewhere().has(word),
  );
  return unknown
    ? `"${unknown}" is a name neither in the cases that this section shows nor in Python.`
    : null;
}
