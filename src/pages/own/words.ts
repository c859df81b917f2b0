/** The words of a command line, as a shell parts them; `null` where a quote has no end. */
export function wordsOf(line: string): readonly string[] | null {
  const words: string[] = [];
  let rest = line.trimStart();
  while (rest !== '') {
    const [word] = /^(?:[^\s'"\\]|\\.|'[^']*'|"(?:\\.|[^"\\])*")+/.exec(rest) ?? [];
    if (word === undefined) return null;
    words.push(unquoted(word));
    const after = rest.slice(word.length);
    if (after !== '' && after.trimStart() === after) return null;
    rest = after.trimStart();
  }
  return words;
}

/** The line that is parted into these words. */
export function lineOf(words: readonly string[]): string {
  return words
    .map((word) => (/^[\w./:=@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`))
    .join(' ');
}

function unquoted(word: string): string {
  return word.replace(
    /'([^']*)'|"((?:\\.|[^"\\])*)"|\\(.)/g,
    (_, single: string | undefined, double: string | undefined, escaped: string | undefined) =>
      single ?? double?.replace(/\\(["\\$`])/g, '$1') ?? escaped ?? '',
  );
}
