/** A text of Python twice, each with the rest of it blanked out: lines and columns stay. */
export interface Parts {
  /** What runs; of the program's texts only the opening quotes. */
  readonly code: string;
  /** What the program's texts say, but for those that only document. */
  readonly texts: string;
}

export function partsOf(text: string): Parts {
  const code: string[] = [];
  const texts: string[] = [];
  let from = 0;
  for (const { to, kind } of joined(spansOf(text))) {
    const part = text.slice(from, to);
    const blank = part.replace(/[^\r\n]+/g, (line) => ' '.repeat(line.length));
    code.push(kind === 'code' ? part : blank);
    texts.push(kind === 'text' ? part : blank);
    from = to;
  }
  return { code: code.join(''), texts: texts.join('') };
}

/** One span for several of a kind. */
function* joined(spans: Iterable<Span>): Generator<Span> {
  let last: Span | undefined;
  for (const span of spans) {
    if (last && last.kind !== span.kind) yield last;
    last = span;
  }
  if (last) yield last;
}

/** A piece of a text of Python, from where the one before ends. */
interface Span {
  readonly to: number;
  /** What runs, opening quotes included; what a text of the program says; or what is neither, such as a comment. */
  readonly kind: 'code' | 'text' | 'neither';
}

/** Code, or code within the braces of a formatted text. */
interface CodeFrame {
  readonly in: 'code';
  /** Of brackets. */
  depth: number;
  /** Whether a statement begins here. */
  isFresh: boolean;
}

/** A formatted text, or what stands behind the colon in its braces. */
interface FormattedFrame {
  readonly in: 'formatted';
  readonly quote: string;
  readonly isRaw: boolean;
  readonly isFormat: boolean;
}

type Frame = CodeFrame | FormattedFrame;

const IN_CODE = /#[^\r\n]*|"""|'''|["'([{}\]):]/g;
const IN_TEXT = /\\(?:\r\n|[\s\S])?|"""|'''|["'{}\r\n]/g;
const PREFIX = /(?<![\w\x80-\uffff])(?:[fFtT][rR]?|[rR][fFtT]?|[bB][rR]?|[rR][bB]|[uU])$/;

/** Parts a text as Python's tokenizer does, formatted texts within formatted texts included; takes time by its length. */
function* spansOf(text: string): Generator<Span> {
  const base: CodeFrame = { in: 'code', depth: 0, isFresh: true };
  const frames: Frame[] = [base];
  for (let at = 0; at < text.length; ) {
    const frame = frames.at(-1) ?? base;
    const spans =
      frame.in === 'code' ? inCode(text, at, frame, frames) : inFormatted(text, at, frame, frames);
    yield* spans;
    at = spans.at(-1)?.to ?? text.length;
  }
}

/** On to the next sign that may end this code, and what it begins. */
function inCode(text: string, at: number, frame: CodeFrame, frames: Frame[]): Span[] {
  const found = next(IN_CODE, text, at);
  const { sign, from, to } = found;
  const prefix = /^["']/.test(sign) ? (PREFIX.exec(text.slice(Math.max(at, from - 4), from))?.[0] ?? '') : '';
  const begins =
    frame.depth === 0 && frames.length === 1 && isFreshBehind(text.slice(at, from - prefix.length), frame);
  frame.isFresh = false;
  if (sign.startsWith('#')) return [code(from), { to, kind: 'neither' }];
  if (/[ft]/i.test(prefix))
    frames.push({ in: 'formatted', quote: sign, isRaw: /r/i.test(prefix), isFormat: false });
  else if (/^["']/.test(sign)) return [code(to), ...plainText(text, found, begins)];
  else toBracket(sign, frame, frames);
  return [code(to)];
}

function isFreshBehind(part: string, { isFresh }: CodeFrame): boolean {
  const lineEnd = part.lastIndexOf('\n');
  if (!/^[ \t\f]*$/.test(part.slice(lineEnd + 1))) return false;
  return lineEnd < 0 ? isFresh : !/\\\r?$/.test(part.slice(Math.max(0, lineEnd - 2), lineEnd));
}

function toBracket(sign: string, frame: CodeFrame, frames: Frame[]): void {
  const around = frames.at(-2);
  if (around?.in === 'formatted' && frame.depth === 0 && /[}:]/.test(sign)) {
    frames.pop();
    if (sign === ':') frames.push({ ...around, isFormat: true });
  } else if (/[([{]/.test(sign)) frame.depth++;
  else if (/[}\])]/.test(sign)) frame.depth = Math.max(0, frame.depth - 1);
}

/** On to the next sign that may mean something in a formatted text. */
function inFormatted(text: string, at: number, frame: FormattedFrame, frames: Frame[]): Span[] {
  const { sign, from, to } = next(IN_TEXT, text, at);
  if (sign.startsWith('\\')) return [{ to: escapeEnd(text, from, to, frame), kind: 'text' }];
  if (sign.startsWith(frame.quote)) {
    if (frame.isFormat) frames.pop();
    frames.pop();
    return [
      { to: from, kind: 'text' },
      { to: from + frame.quote.length, kind: 'neither' },
    ];
  }
  // Python refuses such a file. While it is being written, the next line counts as what it will be.
  if (/[\r\n]/.test(sign) && frame.quote.length === 1) frames.length = 1;
  if (!frame.isFormat && /[{}]/.test(sign) && text[to] === sign) return [{ to: to + 1, kind: 'text' }];
  if (sign === '{') frames.push({ in: 'code', depth: 0, isFresh: false });
  if (sign === '}' && frame.isFormat) frames.pop();
  return [{ to, kind: 'text' }];
}

/** A backslash takes the next character with it, but for a brace, unless that has the name of a character in it. */
function escapeEnd(text: string, from: number, to: number, { isRaw }: FormattedFrame): number {
  const escaped = text[from + 1];
  if (escaped === '{' || escaped === '}') return from + 1;
  if (isRaw || escaped !== 'N') return to;
  NAMED.lastIndex = from;
  return NAMED.test(text) ? NAMED.lastIndex : to;
}

const NAMED = /\\N\{[^{}"'\r\n]*\}/y;

interface Found {
  readonly sign: string;
  readonly from: number;
  readonly to: number;
}

function next(pattern: RegExp, text: string, at: number): Found {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  if (!found) return { sign: '', from: text.length, to: text.length };
  return { sign: found[0], from: found.index, to: found.index + found[0].length };
}

/** A text without fields, behind its opening quotes. Where it is all of a statement, it documents. */
function plainText(text: string, { sign: quote, to: begin }: Found, begins: boolean): Span[] {
  let { sign, from, to } = next(IN_TEXT, text, begin);
  const isEnd = () => sign === '' || sign.startsWith(quote) || (quote.length === 1 && /^[\r\n]/.test(sign));
  while (!isEnd()) ({ sign, from, to } = next(IN_TEXT, text, to));
  const end = sign.startsWith(quote) ? from + quote.length : from;
  STATEMENT_END.lastIndex = end;
  const documents = begins && STATEMENT_END.test(text);
  return [
    { to: from, kind: documents ? 'neither' : 'text' },
    { to: end, kind: 'neither' },
  ];
}

const STATEMENT_END = /[ \t\f]*(?:[#;\r\n]|$)/y;

function code(to: number): Span {
  return { to, kind: 'code' };
}
