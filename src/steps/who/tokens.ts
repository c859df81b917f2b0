/** A word of a line of Python. What is in an f-string's braces is there as words, in parentheses. */
export interface Token {
  readonly is: 'name' | 'number' | 'text' | 'sign';
  readonly text: string;
}

const NAME = /[\p{L}_][\p{L}\p{N}_]*/uy;
const NUMBER = /(?:\d|\.\d)[\w.]*/y;
const OPEN_TEXT = /[A-Za-z]{0,2}(?:"""|'''|"|')/y;
const SIGN = /:=|->|\*\*=?|\/\/=?|<<=?|>>=?|[-+*/%&|^@=!<>]=|[^\s]/uy;

/** F-strings in each other whose fields are read. */
const DEEPEST = 3;

/**
 * The words of one line, whatever it is: no line is refused. A text that goes on in the next line ends with this one. A line that is
 * itself within a text of many lines is read as if it were code.
 */
export function tokensOf(line: string, depth = 0): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(line)?.[0] ?? null;
  };
  while (at < line.length) {
    const opening = match(OPEN_TEXT);
    if (opening !== null) {
      const end = endOfText(line, at + opening.length, quoteOf(opening), isFormatted(opening));
      for (const token of textTokens(line.slice(at, end), opening, depth)) tokens.push(token);
      at = end;
      continue;
    }
    if (line[at] === '#') break;
    const name = match(NAME);
    const number = name === null ? match(NUMBER) : null;
    const sign = name === null && number === null ? match(SIGN) : null;
    if (name !== null) tokens.push({ is: 'name', text: name });
    else if (number !== null) tokens.push({ is: 'number', text: number });
    else if (sign !== null) tokens.push({ is: 'sign', text: sign });
    at += (name ?? number ?? sign ?? ' ').length;
  }
  return tokens;
}

function quoteOf(opening: string): string {
  return opening.replace(/^[A-Za-z]*/, '');
}

function isFormatted(opening: string): boolean {
  return /^[A-Za-z]*[fFtT]/.test(opening);
}

/** Where a text ends, behind its closing quotes. Within the braces of an f-string, quotes open other texts. */
function endOfText(line: string, from: number, quote: string, hasBraces: boolean): number {
  let depth = 0;
  for (let at = from; at < line.length; at++) {
    const character = line[at];
    if (depth === 0 && character === '\\') at++;
    else if (depth === 0 && line.startsWith(quote, at)) return at + quote.length;
    else if (hasBraces && character === '{' && depth === 0 && line[at + 1] === '{') at++;
    else if (hasBraces && character === '{') depth++;
    else if (character === '}' && depth > 0) depth--;
    else if (depth > 0 && (character === '"' || character === "'"))
      at = endOfText(line, at + 1, character, false) - 1;
  }
  return line.length;
}

function textTokens(text: string, opening: string, depth: number): Token[] {
  if (!isFormatted(opening) || depth === DEEPEST) return [{ is: 'text', text }];
  const open: Token = { is: 'sign', text: '(' };
  const close: Token = { is: 'sign', text: ')' };
  const fields = fieldsOf(text.slice(opening.length));
  return [{ is: 'text', text }, ...fields.flatMap((field) => [open, ...tokensOf(field, depth + 1), close])];
}

/** What stands in the braces of an f-string, without how it is to look. */
function fieldsOf(text: string): string[] {
  const fields: string[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== '{') continue;
    if (text[at + 1] === '{') {
      at++;
      continue;
    }
    let depth = 0;
    const begin = at + 1;
    let end = -1;
    for (at = begin; at < text.length; at++) {
      const character = text[at] ?? '';
      const isShown = depth === 0 && (character === ':' || (character === '!' && text[at + 1] !== '='));
      if (isShown && end < 0) end = at;
      if ('([{'.includes(character)) depth++;
      if (depth === 0 && character === '}') break;
      if (')]}'.includes(character)) depth--;
    }
    fields.push(text.slice(begin, end < 0 ? at : end));
  }
  return fields;
}
