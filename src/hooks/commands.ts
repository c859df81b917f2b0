import { lineFor, type Shell } from './shells.ts';

/** The shell commands for a hook, one after the other. */
export interface HookCommands {
  readonly activate: string;
  readonly in: string;
  readonly run: string;
  readonly out: string;
}

// Python knows where its packages are, and copies for every shell alike: between double quotes there is no sign that any of them reads.
const PUT_IN = `python -c "import shutil, sysconfig; [shutil.copy(file, sysconfig.get_path('purelib')) for file in ('firstthing.py', 'aaa.pth')]"`;
const TAKE_OUT = `python -c "import os, sysconfig; os.chdir(sysconfig.get_path('purelib')); os.remove('firstthing.py'); os.remove('aaa.pth')"`;

const ACTIVATE: Readonly<Record<Shell, string>> = {
  posix: '. .venv/bin/activate',
  powershell: '.venv\\Scripts\\Activate.ps1',
  cmd: '.venv\\Scripts\\activate',
};

/** What activates an environment, puts a hook into it, runs a program and takes the hook out. */
export function commands(shell: Shell, argv: readonly string[]): HookCommands {
  return {
    activate: ACTIVATE[shell],
    in: PUT_IN,
    run: lineFor(shell, ['python', ...argv]),
    out: TAKE_OUT,
  };
}
