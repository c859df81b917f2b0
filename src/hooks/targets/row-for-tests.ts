/**
 * A hook, what it is asked about, and the program that shows it: lines that end in `# here` are to be found (`# run` before Python 3.12, if
 * there are any), or a sentence says why not.
 */
export interface Row {
  readonly hook: 'who-calls' | 'who-made-object' | 'who-changes-object';
  readonly kind: string;
  readonly module?: string;
  readonly name: string;
  readonly main: string;
  /** What is said at the end. */
  readonly says?: string;
  /** The same before Python 3.12, if it differs. */
  readonly says311?: string;
  /** Where it is found, if not in `main.py`; or not only where it is marked. */
  readonly found?: readonly string[] | 'some';
  /** Threads do not run in the page. */
  readonly only?: 'natively';
}

type Short = readonly [kind: string, name: string, main: string, more?: Partial<Row>];

/** Rows of one hook, each on the module `shop`. */
export const rows = (hook: Row['hook'], shorts: readonly Short[]): readonly Row[] =>
  shorts.map(([kind, name, main, more]) => ({ hook, kind, name, main: `import shop\n${main}\n`, ...more }));

/** What a hook says before it. */
export const SINCE_312 = 'Python 3.12';
