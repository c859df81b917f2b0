/** What one would type in a shell to run a program: `python main.py 'two words'`. */
export function commandLine(argv: readonly string[]): string {
  return `python ${lineOf(argv)}`;
}

/** Words as a shell reads them back: a word that means something to it is quoted. */
export function lineOf(words: readonly string[]): string {
  return words
    .map((word) => (/^[\w./:=@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`))
    .join(' ');
}

/** The words of a command line, split as by a shell; `null` if a quote is not closed. */
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

function unquoted(word: string): string {
  return word.replace(
    /'([^']*)'|"((?:\\.|[^"\\])*)"|\\(.)/g,
    (_, single: string | undefined, double: string | undefined, escaped: string | undefined) =>
      single ?? double?.replace(/\\(["\\$`])/g, '$1') ?? escaped ?? '',
  );
}
