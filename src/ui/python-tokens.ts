/** A piece of a line of Python that has a colour of its own. */
export interface Token {
  readonly kind: 'plain' | 'keyword' | 'string' | 'number' | 'comment';
  readonly text: string;
}

const KEYWORDS =
  'False|None|True|and|as|assert|async|await|break|case|class|continue|def|del|elif|else|except|finally|for|from|global|if|import|in|is|lambda|match|nonlocal|not|or|pass|raise|return|try|while|with|yield';

const TOKEN = new RegExp(
  [
    '(?<comment>#.*)',
    String.raw`(?<string>(?:\b[rbfuRBFU]{1,2})?(?:"""[\s\S]*?(?:"""|$)|'''[\s\S]*?(?:'''|$)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?))`,
    String.raw`(?<number>\b\d[\w.]*)`,
    String.raw`(?<keyword>\b(?:${KEYWORDS})\b)`,
  ].join('|'),
  'g',
);

/** A file line by line; of one that is no Python, nothing is coloured. */
export function codeLines(path: string, text: string): Token[][] {
  if (/\.(py|pyi|pyw)$/.test(path)) return pythonLines(text);
  return text.split('\n').map((line) => [{ kind: 'plain', text: line }]);
}

/** A Python text line by line, each cut into what is coloured alike. Any text gives an answer. */
export function pythonLines(text: string): Token[][] {
  const lines: Token[][] = [[]];
  const add = (kind: Token['kind'], piece: string) => {
    piece.split('\n').forEach((part, index) => {
      if (index > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ kind, text: part });
    });
  };
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    add('plain', text.slice(end, match.index));
    add(kindOf(match.groups), match[0]);
    end = match.index + match[0].length;
  }
  add('plain', text.slice(end));
  return lines;
}

function kindOf({ comment, string, number }: Record<string, string | undefined> = {}): Token['kind'] {
  if (comment !== undefined) return 'comment';
  if (string !== undefined) return 'string';
  return number !== undefined ? 'number' : 'keyword';
}
