import { commandLine } from '#runtime';

const SITE = `"$(python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')"`;

/** The shell commands that put a hook in, run a program and take the hook out, with the environment's Python on the path. */
export function commands(argv: readonly string[]): {
  readonly in: string;
  readonly run: string;
  readonly out: string;
} {
  return {
    in: `cp firstthing.py aaa.pth ${SITE}`,
    run: commandLine(argv),
    out: `(cd ${SITE} && rm firstthing.py aaa.pth)`,
  };
}
