import { spawn } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { preview } from 'vite';

/** A server that people do use, with the built deck in a folder of it. */
export interface StaticServer {
  /** Of the deck's folder, without the slash at its end. */
  readonly url: string;
  stop(): Promise<void>;
}

const FOLDER = '/talks/machete';

/** What every machine with Python has: `python3 -m http.server`. */
export async function pythonServer(): Promise<StaticServer> {
  const root = await rootOfServer();
  const args = ['-u', '-m', 'http.server', '0', '--bind', '127.0.0.1', '--directory', root];
  const server = spawn('python3', args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const gone = new Promise<void>((done) => server.once('exit', () => done()));
  const port = await new Promise<string>((found, reject) => {
    createInterface(server.stdout).on('line', (line) => found(/ port (\d+) /.exec(line)?.[1] ?? ''));
    server.once('error', reject);
  });
  return {
    url: `http://localhost:${port}${FOLDER}`,
    async stop() {
      server.kill();
      await gone;
      await rm(root, { recursive: true });
    },
  };
}

/** One that answers with its first page for whatever it lacks, as servers for apps of a single page do; no folder needs a slash there. */
export async function appServer(): Promise<StaticServer> {
  const root = await rootOfServer();
  await copyFile(join(root, FOLDER, 'index.html'), join(root, 'index.html'));
  const server = await preview({
    configFile: false,
    logLevel: 'silent',
    build: { outDir: root },
    preview: { port: 0, open: false },
  });
  const address = server.httpServer.address();
  if (typeof address !== 'object' || !address) throw new Error('vite preview has no port.');
  return {
    url: `http://localhost:${address.port}${FOLDER}`,
    async stop() {
      await server.close();
      await rm(root, { recursive: true });
    },
  };
}

async function rootOfServer(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'machete-served-'));
  await mkdir(join(root, 'talks'));
  await symlink(resolve('dist'), join(root, FOLDER));
  return root;
}
