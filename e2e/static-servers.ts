import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
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
  const root = await mkdtemp(join(tmpdir(), 'machete-served-'));
  await mkdir(join(root, 'talks'));
  await symlink(resolve('dist'), join(root, FOLDER));
  const args = ['-u', '-m', 'http.server', '0', '--bind', '127.0.0.1', '--directory', root];
  const server = spawn('python3', args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const gone = new Promise<void>((done) => server.once('exit', () => done()));
  for await (const line of createInterface(server.stdout)) {
    const port = / port (\d+) /.exec(line)?.[1];
    if (!port) continue;
    return {
      url: `http://localhost:${port}${FOLDER}`,
      async stop() {
        server.kill();
        await gone;
        await rm(root, { recursive: true });
      },
    };
  }
  throw new Error('python3 -m http.server did not start.');
}

/** One that answers with a page for whatever it lacks, as servers for apps of a single page do. */
export async function appServer(): Promise<StaticServer> {
  const server = await preview({
    configFile: false,
    logLevel: 'silent',
    base: `${FOLDER}/`,
    build: { outDir: resolve('dist') },
    preview: { port: 0, open: false },
  });
  const address = server.httpServer.address();
  if (typeof address !== 'object' || !address) throw new Error('vite preview has no port.');
  return { url: `http://localhost:${address.port}${FOLDER}`, stop: () => server.close() };
}
