import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

const READY_WITHIN_MS = 30_000;

/** A broker in a process of its own. */
export interface Program {
  readonly pid: number;
  /** All that it has printed. */
  said(): string;
  /** Ends when it is gone. */
  kill(): Promise<void>;
}

/**
 * Starts one, and waits until it says that it is ready.
 *
 * @throws with all that it said, if it ends or does not get ready
 */
export async function startProgram(
  command: string,
  args: readonly string[],
  { ready, env }: { readonly ready: RegExp; readonly env?: NodeJS.ProcessEnv },
): Promise<Program> {
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const killIt = () => void child.kill('SIGKILL');
  process.once('exit', killIt);
  child.once('exit', () => process.off('exit', killIt));
  const said = await untilItSays(child, ready, `${command} ${args.join(' ')}`);
  return {
    pid: child.pid ?? 0,
    said,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      killIt();
      await once(child, 'exit');
    },
  };
}

function untilItSays(child: ChildProcess, ready: RegExp, name: string): Promise<() => string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why: string) => {
      child.kill('SIGKILL');
      reject(new Error(`${name} ${why}:\n${said}`));
    };
    const deadline = setTimeout(fail, READY_WITHIN_MS, 'did not get ready');
    child.once('error', ({ message }) => fail(message));
    child.once('exit', () => fail('ended'));
    const hear = (text: Buffer) => {
      said += text;
      if (!ready.test(said)) return;
      clearTimeout(deadline);
      resolve(() => said);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
  });
}
