import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { SetupError } from '../tools/setup/say.mjs';

const SCRIPT = join(import.meta.dirname, 'survey.py');

/**
 * `npm run survey [-- <packages>]`: survey.py with the machine's own `python3`, which needs nothing of this project but its folder.
 * Throws a SetupError if there is no `python3`; what else is wrong, the script says itself.
 *
 * @param args see `npm run survey -- --help`
 */
export function main(args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    // Paths are meant from where the command was typed, and npm starts it elsewhere.
    const python = spawn('python3', [SCRIPT, ...args], { cwd: process.env.INIT_CWD, stdio: 'inherit' });
    // An interrupt reaches both; it is Python that has something to clean up.
    const wait = () => {};
    process.on('SIGINT', wait);
    python.on('error', () =>
      reject(new SetupError('The survey needs python3, 3.11 or newer: there is none on this machine.')),
    );
    python.on('close', (code, signal) => {
      process.off('SIGINT', wait);
      process.exitCode = signal ? 1 : (code ?? 1);
      resolve();
    });
  });
}
