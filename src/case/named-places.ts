import type { Line } from './project-files.ts';
import type { Sources } from './sources.ts';

/**
 * A place as programs write it, from the end of a file's name on: `.py:7`, `.py", line 7`, `.py(7)`, `.py', lineno=7`, ` @7`,
 * `.py', 7)`, `.py', '<module>', 7)`, `.py <module> 7`. A number in a sentence is none.
 */
const TO_LINE =
  /\.py(?:["']?,? line |["'], lineno=|\(| ?@ ?|:|["'], (?:["'][^"'\n]{0,99}["'], )?| <\w{1,99}> )(?<line>\d{1,7})(?![\w]|\.\d)/y;
/** A line that says nothing else: `main.py 7`, `main.py 7 <module>`; of a whole path, also with the name of a function. */
const ALONE =
  /^\s{0,99}(?<path>\S{1,4096}\.py) (?<line>\d{1,7})(?: (?<function>[<\w][\w>.]{0,99}))?\s{0,99}$/;
/** What stands before a path and does not belong to it. */
const BEFORE = /[\s"'(,[<>=]/;
/** No path is longer. */
const LONGEST_PATH = 4096;

/** A name that fits more files says nothing. */
const MOST_ALIKE = 20;

/**
 * A reader of the places in a project that a text names beyond doubt, each once: a file with its ending, and a line in a format
 * that programs have for it. No word of a sentence is one.
 *
 * @param root where the project is: another file that is called alike lies elsewhere
 */
export function namedPlaces(sources: Sources, root: string): (text: string) => Line[] {
  return (text) => {
    const found = new Map<string, Line>();
    for (const { path, line } of text.split('\n').flatMap((each) => placesIn(each, root)))
      for (const file of filesNamed(path, root, sources))
        if (line >= 1 && line <= sources.lineCount(file)) found.set(`${file}:${line}`, { file, line });
    return [...found.values()];
  };
}

interface Place {
  readonly path: string;
  readonly line: number;
}

function placesIn(text: string, root: string): Place[] {
  const places: Place[] = [];
  let begin = 0;
  for (let end = text.indexOf('.py'); end >= 0; end = text.indexOf('.py', end + 1)) {
    TO_LINE.lastIndex = end;
    const line = TO_LINE.exec(text)?.groups?.line;
    if (line === undefined) continue;
    places.push({ path: pathBefore(text, begin, end), line: Number(line) });
    begin = TO_LINE.lastIndex;
  }
  const alone = places.length === 0 && text.includes('.py ') ? ALONE.exec(text)?.groups : undefined;
  if (!alone?.path || !alone.line) return places;
  const isFunction = alone.function === undefined || /^<\w+>$/.test(alone.function);
  return isFunction || alone.path.startsWith(`${root}/`)
    ? [{ path: alone.path, line: Number(alone.line) }]
    : places;
}

/** The path that ends here: all between quotes, or else up to a space. */
function pathBefore(text: string, begin: number, end: number): string {
  const first = Math.max(begin, end - LONGEST_PATH);
  const quote = text[end + '.py'.length];
  if (quote === '"' || quote === "'")
    return `${text.slice(Math.max(first, text.lastIndexOf(quote, end) + 1), end)}.py`;
  let start = end;
  while (start > first && !BEFORE.test(text[start - 1] ?? ' ')) start -= 1;
  return `${text.slice(start, end)}.py`;
}

/** A place may be written with the whole path, that in the project, or only the last part of it. */
function filesNamed(path: string, root: string, sources: Sources): readonly string[] {
  const installed = path.lastIndexOf('/site-packages/');
  if (installed >= 0) return [path.slice(installed + 1)].filter((each) => sources.has(each));
  const inProject = path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path.replace(/^\.\//, '');
  if (sources.has(inProject)) return [inProject];
  if (path.startsWith('/')) return [];
  const alike = sources.endingIn(inProject);
  return alike.length > MOST_ALIKE ? [] : alike;
}
