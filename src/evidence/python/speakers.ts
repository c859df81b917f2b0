import { lazily, type ProjectFiles } from '#case';

/** What is known of the texts that a program may print, from its sources: where Python's own text ends and another begins. */
export interface Speakers {
  /** Whether nothing but Python itself writes to stderr. */
  readonly isQuiet: boolean;
  /** What a program like this does with an exception that it shows and goes on. */
  readonly shows: 'logged' | 'printed';
  /** Whether a line may be a note that was added to an exception. */
  isNote(line: string): boolean;
}

/** How a program writes to stderr beside its exceptions. */
const SPEAKS =
  /\bstderr\b|\blog(?:s|ger|ging)?\b|\bwarn|\bos\.(?:write|system)\b|\b(?:subprocess|asyncio|unittest|doctest)\b/;
const LOGS = /\.exception\(|\bexc_info\b/;
const PRINTS = /\bprint_exc|\bformat_exc|\bprint_exception\b/;
/** The notes of Python's own library. */
const OF_PYTHON =
  /^(?:when (?:serializing|pickling) \S|(?:encoding|decoding) with '[^']*' codec failed$|Error calling __set_name__ on )/;

/** @param isWhole whether the program has no other code than these files and Python's own */
export function speakersOf(layers: readonly ProjectFiles[], isWhole: boolean): Speakers {
  const texts = layers.flatMap((files) =>
    Object.entries(files).flatMap(([path, text]) => (path.endsWith('.py') ? [text] : [])),
  );
  const isAnywhere = (pattern: RegExp) => texts.some((text) => pattern.test(text));
  const notes = lazily(() => texts.flatMap(notesIn));
  const isQuiet = lazily(() => isWhole && !isAnywhere(SPEAKS));
  const shows = lazily(() => (isAnywhere(LOGS) && !isAnywhere(PRINTS) ? 'logged' : 'printed'));
  return {
    get shows() {
      return shows();
    },
    get isQuiet() {
      return isQuiet();
    },
    isNote: (line) => OF_PYTHON.test(line) || notes().some((template) => fits(line, template)),
  };
}

/** The parts of a line that are known, in their order; anything may stand between them. */
type Template = readonly string[];

/** A note that is made by other means than a text may be anything. */
const ANYTHING: Template = ['', ''];

function fits(line: string, template: Template): boolean {
  const [first = '', ...rest] = template;
  if (!line.startsWith(first)) return false;
  const last = rest.pop();
  if (last === undefined) return line === first;
  let from = first.length;
  for (const part of rest) {
    const found = line.indexOf(part, from);
    if (found < 0) return false;
    from = found + part.length;
  }
  return line.length - last.length >= from && line.endsWith(last);
}

const CALL = 'add_note(';
const LITERAL = /\s{0,80}(?<prefix>[A-Za-z]{0,2})(?<quote>"""|'''|"|')/y;
/** A note that is longer is made of more than one line of source. */
const LONGEST_LITERAL = 2_000;

/** The lines of all notes that a source adds. */
function notesIn(text: string): Template[] {
  const found: Template[] = text.includes('__notes__') ? [ANYTHING] : [];
  for (let at = text.indexOf(CALL); at >= 0; at = text.indexOf(CALL, at + 1)) {
    LITERAL.lastIndex = at + CALL.length;
    const groups = LITERAL.exec(text)?.groups;
    if (!groups?.quote) found.push(ANYTHING);
    else found.push(...templatesAt(text, LITERAL.lastIndex, groups.quote));
  }
  return found;
}

/** `{name}`, `%s`, an escape: whatever stands there when it is printed. */
const HOLE = /\{[^{}]{0,200}\}|%[-#+ 0-9.]{0,8}[a-zA-Z]|\\[^n]/g;

function templatesAt(text: string, start: number, quote: string): Template[] {
  let end = start;
  const most = Math.min(text.length, start + LONGEST_LITERAL);
  while (end < most && !text.startsWith(quote, end)) end += text[end] === '\\' ? 2 : 1;
  const isWhole = /^\s{0,80}[),.%]/.test(text.slice(end + quote.length, end + quote.length + 90));
  const lines = text.slice(start, end).split(/\\n|\n/);
  return lines.map((line, index): Template => {
    const parts = line.split(HOLE);
    // More of the same note follows in the source.
    return !isWhole && index === lines.length - 1 ? [...parts, ''] : parts;
  });
}
