/** A report of a hook, as a program's stderr has it. */
export interface Told {
  readonly heading: string;
  /** As in `shop/x.py:7`, the innermost last. */
  readonly frames: readonly string[];
  readonly facts: Readonly<Record<string, string>>;
}

/** The reports of hooks in a program's stderr, and what is left of it. */
export function told(stderr: string): { readonly reports: readonly Told[]; readonly rest: string } {
  // Behind frames without facts there is an empty line.
  const paragraph = /\nfirstthing: (.*)\n((?: {2}.*\n)*)(?:(?<=\n {4}.*\n)\n)?/g;
  const reports = [...stderr.matchAll(paragraph)].map(([, heading = '', body = '']) => {
    const lines = body.split('\n');
    const frames = lines.flatMap((line) => {
      const [, file, at] = /^ {2}File "(.*)", line (\d+), in /.exec(line) ?? [];
      return file === undefined ? [] : [`${file}:${at}`];
    });
    const facts = lines.flatMap((line) => {
      const [, name, text] = /^ {2}([a-z][a-z ]*): (.*)$/.exec(line) ?? [];
      return name === undefined || text === undefined ? [] : [[name, text] as const];
    });
    return { heading, frames, facts: Object.fromEntries(facts) };
  });
  return { reports, rest: stderr.replaceAll(paragraph, '') };
}
