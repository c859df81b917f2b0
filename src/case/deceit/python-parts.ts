import { type Span, spansOf } from './python-spans.ts';

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
