import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { PassThrough, type Readable, type Transform } from 'node:stream';

/** What stands for a container: a real temporary folder, and real processes of this machine's Node in it. */
export interface Container {
  readonly folder: string;
  makeFolder(path: string): Promise<void>;
  write(path: string, content: Buffer): Promise<void>;
  read(path: string): Promise<Buffer>;
  run(command: string, args: readonly string[]): string;
  process(id: string): ContainerProcess;
  /** Sends a signal to every process. */
  signal(name: NodeJS.Signals): void;
  remove(): Promise<void>;
}

export interface ContainerProcess {
  /** Standard output and standard error, mixed as by a terminal. */
  readonly output: Readable;
  readonly exit: Promise<number>;
  input(text: string): void;
  kill(): void;
}

/** @param spoil what the terminal does to the output */
export async function makeContainer(spoil: () => Transform): Promise<Container> {
  const folder = await mkdtemp(join(tmpdir(), 'machete-container-'));
  const processes = new Map<string, ContainerProcess & { readonly child: ChildProcess }>();
  // As in the real one, every path is one below the working folder.
  const inside = (path: string) => join(folder, normalize(`/${path}`));

  return {
    folder,
    makeFolder: async (path) => void (await mkdir(inside(path), { recursive: true })),
    async write(path, content) {
      await mkdir(dirname(inside(path)), { recursive: true });
      await writeFile(inside(path), content);
    },
    read: (path) => readFile(inside(path)),
    run(command, args) {
      if (command !== 'node') throw new Error(`there is no ${command} here`);
      const id = String(processes.size + 1);
      processes.set(id, startNode(folder, args, spoil()));
      return id;
    },
    process(id) {
      const found = processes.get(id);
      if (!found) throw new Error(`there is no process ${id}`);
      return found;
    },
    signal(name) {
      for (const { child } of processes.values()) child.kill(name);
    },
    async remove() {
      for (const { child } of processes.values()) child.kill('SIGKILL');
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function startNode(cwd: string, args: readonly string[], terminal: Transform) {
  const child = spawn(process.execPath, args, { cwd, env: { PATH: '/bin' } });
  const output = new PassThrough();
  terminal.pipe(output);
  child.stdout.pipe(terminal, { end: false });
  child.stderr.pipe(terminal, { end: false });
  // It may have ended before it has read all.
  child.stdin.on('error', () => {});
  return {
    child,
    output,
    exit: new Promise<number>((resolve) => {
      child.on('close', (code, signal) => resolve(code ?? (signal === 'SIGKILL' ? 137 : 143)));
    }),
    input: (text: string) => void child.stdin.write(text),
    kill: () => void child.kill('SIGKILL'),
  };
}
