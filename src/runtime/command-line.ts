/** What one would type in a shell to run a program: `NAME=value python main.py 'two words'`. */
export interface CommandLine {
  /** What it adds to the environment. */
  readonly env: Readonly<Record<string, string>>;
  /** What follows `python`. */
  readonly argv: readonly string[];
}

/** A command line as it is typed. */
export function commandLine(argv: readonly string[], env: CommandLine['env'] = {}): string {
  const settings = Object.entries(env).map(
    ([name, value]) => `${name}=${value === '' ? '' : lineOf([value])} `,
  );
  return `${settings.join('')}python ${lineOf(argv)}`.trimEnd();
}

/** Words as a shell reads them back: a word that means something to it is quoted. */
export function lineOf(words: readonly string[]): string {
  return words
    .map((word) => (/^[\w./:=@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`))
    .join(' ');
}

/** What was typed: a command, or why it is none, in a sentence. */
export type ReadLine =
  | ({ readonly kind: 'command' } & CommandLine)
  | { readonly kind: 'wrong'; readonly problem: string };

/** Reads a command line as a shell does that has nothing but Python to run. The word `python` may be left out. */
export function readLine(line: string): ReadLine {
  const words = writtenWords(line);
  if (words === null) return wrong('A quote is not closed.');
  const sign = words.map(shellsSign).find((each) => each !== null);
  if (sign !== undefined)
    return wrong(
      `"${sign}" is for a shell, and here is none. Enter one command, as in NAME=value python main.py, or put the sign between single quotes.`,
    );
  const isSetting = (word: string) => /^[A-Za-z_]\w*=/.test(word);
  const from = words[0] === 'env' ? 1 : 0;
  const program = words.findIndex((word, index) => index >= from && !isSetting(word));
  const settings = words.slice(from, program < 0 ? words.length : program).map(unquoted);
  const argv = program < 0 ? [] : afterPython(words.slice(program));
  if (typeof argv === 'string') return wrong(argv);
  if (argv.length === 0)
    return wrong('Enter what to run, for example python main.py, or python -i for a prompt.');
  return { kind: 'command', env: Object.fromEntries(settings.map(setting)), argv };
}

function wrong(problem: string): ReadLine {
  return { kind: 'wrong', problem };
}

/** Whatever its name is on the machine that it was typed on, and wherever it lies there. */
const PYTHON = /^(?:.*[/\\])?(?:python[\d.]*w?|pyw?)(?:\.exe)?$/i;
/** They run a command in an environment, and here is one only. */
const RUNNER = /^(?:uv|poetry|pipenv|pdm|hatch|rye)$/;

/** What Python is given; a sentence where it is not Python that is run. */
function afterPython(written: readonly string[]): readonly string[] | string {
  const words = written.map(unquoted);
  const [first = '', second = ''] = words;
  if (RUNNER.test(first) && second === 'run') return afterPython(written.slice(2));
  if (PYTHON.test(written[0] ?? '')) {
    if (!/^-[23]/.test(second)) return words.slice(1);
    return `"${second}" chooses a Python, and here is only one: leave it out.`;
  }
  // As one would type it after `python`.
  if (first.startsWith('-') || /[./]/.test(first)) return words;
  return `"${first}" is not Python: enter what Python runs, for example python main.py or python -m ${/^\w+$/.test(first) ? first : 'module'}.`;
}

function setting(word: string): readonly [string, string] {
  const equals = word.indexOf('=');
  return [word.slice(0, equals), word.slice(equals + 1)];
}

/** The words as they are written, with their quotes; `null` if a quote is not closed. */
function writtenWords(line: string): readonly string[] | null {
  const words: string[] = [];
  let rest = line.trimStart();
  while (rest !== '') {
    const [word] = /^(?:[^\s'"\\]|\\.|'[^']*'|"(?:\\.|[^"\\])*")+/s.exec(rest) ?? [];
    if (word === undefined) return null;
    words.push(word);
    const after = rest.slice(word.length);
    if (after !== '' && after.trimStart() === after) return null;
    rest = after.trimStart();
  }
  return words;
}

/** What a shell would not give to the program as it is written. */
function shellsSign(word: string): string | null {
  const expanded = word.replace(
    /'[^']*'|("(?:\\.|[^"\\])*")|\\./gs,
    (_, double: string | undefined) => double?.replace(/\\./gs, '') ?? '',
  );
  const plain = word.replace(/'[^']*'|"(?:\\.|[^"\\])*"|\\./gs, '');
  return /\$\{?[\w:]+\}?|\$\(|`/.exec(expanded)?.[0] ?? /&&|\|\||>>|[|&;<>()]/.exec(plain)?.[0] ?? null;
}

function unquoted(word: string): string {
  return word.replace(
    /'([^']*)'|"((?:\\.|[^"\\])*)"|\\(.)/gs,
    (_, single: string | undefined, double: string | undefined, escaped: string | undefined) =>
      single ?? double?.replace(/\\(["\\$`])/g, '$1') ?? escaped ?? '',
  );
}
