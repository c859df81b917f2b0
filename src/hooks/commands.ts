const SITE = `"$(python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')"`;

/** What one types in a shell with the environment's Python first on its path: in, run, out. */
export function commands(argv: readonly string[]): {
  readonly in: string;
  readonly run: string;
  readonly out: string;
} {
  return {
    in: `cp firstthing.py aaa.pth ${SITE}`,
    run: ['python', ...argv.map(quoted)].join(' '),
    out: `(cd ${SITE} && rm firstthing.py aaa.pth)`,
  };
}

function quoted(word: string): string {
  return /^[\w./:=@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
