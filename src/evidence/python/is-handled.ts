import { at, type ProjectFiles } from '#case';
import type { Frame } from '../frame.ts';

const SHOWS = /\bprint_exc|\bprint_exception\b|\bformat_exc|\.exception\(|\bexc_info\b/;

/** Whether this call stands in a `try` whose handlers show the exception and go on, as far as its source says. */
export function isHandled({ file, line }: Frame, files: ProjectFiles): boolean {
  const lines = (at(files, file) ?? '').split('\n');
  let indent = indentOf(lines[line - 1]);
  for (let index = line - 2; index >= 0 && indent > 0; index--) {
    const here = indentOf(lines[index]);
    if (here >= indent) continue;
    indent = here;
    if (/^\s*try\s*:/.test(lines[index] ?? '') && SHOWS.test(handlersBelow(lines, line, here))) return true;
  }
  return false;
}

/** All that belongs to the `except` clauses at this indentation. */
function handlersBelow(lines: readonly string[], from: number, indent: number): string {
  const found: string[] = [];
  let isIn = false;
  for (const text of lines.slice(from)) {
    if (text.trim() === '') continue;
    const here = indentOf(text);
    if (here < indent || (here === indent && !/^\s*(?:except|else|finally)\b/.test(text))) break;
    if (here === indent) isIn = /^\s*except\b/.test(text);
    if (isIn) found.push(text);
  }
  return found.join('\n');
}

function indentOf(text: string | undefined): number {
  return text === undefined || text.trim() === '' ? Number.POSITIVE_INFINITY : text.search(/\S/);
}
