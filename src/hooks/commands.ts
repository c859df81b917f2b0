import type { CommandLine } from '#runtime';
import { lineFor, SHELL_NAMES, SHELLS, type Shell } from './shells.ts';

/** The shell commands for a hook, one after the other. */
export interface HookCommands {
  readonly activate: string;
  readonly in: string;
  readonly run: string;
  readonly out: string;
}

// Python knows where its packages are, and copies for every shell alike: between double quotes there is no sign that any of them reads.
const PUT_IN = `python -c "import shutil, sysconfig; [shutil.copy(file, sysconfig.get_path('purelib')) for file in ('firstthing.py', 'aaa.pth', 'aaa.start')]"`;
const TAKE_OUT = `python -c "import os, sysconfig; os.chdir(sysconfig.get_path('purelib')); [os.remove(file) for file in ('firstthing.py', 'aaa.pth', 'aaa.start')]"`;

const ACTIVATE: Readonly<Record<Shell, string>> = {
  posix: '. .venv/bin/activate',
  powershell: '.venv\\Scripts\\Activate.ps1',
  cmd: '.venv\\Scripts\\activate',
};

/** What activates an environment, puts a hook into it, runs a program and takes the hook out. */
export function commands(shell: Shell, { argv, env }: CommandLine): HookCommands {
  return {
    activate: ACTIVATE[shell],
    in: PUT_IN,
    run: lineFor(shell, ['python', ...argv], env),
    out: TAKE_OUT,
  };
}

/** The name of an installed Python: only an environment has `python` in every shell. */
const INSTALLED: Readonly<Record<Shell, string>> = { posix: 'python3', powershell: 'py', cmd: 'py' };

/** Lines for some shells, by their names for people. */
interface LinesAtHome {
  readonly shells: string;
  readonly lines: readonly string[];
}

/** Runs an installed Python with each of these command lines, for all shells: those that read the same lines are one entry. */
export function linesAtHome(lines: readonly CommandLine[]): readonly LinesAtHome[] {
  const textOf = (shell: Shell) =>
    lines.map(({ argv, env }) => lineFor(shell, [INSTALLED[shell], ...argv], env)).join('\n');
  return [...new Set(SHELLS.map(textOf))].map((text) => ({
    shells: SHELLS.filter((shell) => textOf(shell) === text)
      .map((shell) => SHELL_NAMES[shell])
      .join(', '),
    lines: text.split('\n'),
  }));
}
