import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join, resolve } from 'node:path';
import { lookup } from 'mrmime';

/** What a host answers for a file. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/**
 * A static host as cheap as they come: files below a folder of its address, their types, and no other header. It can be stopped
 * for good, in the middle, and be started again.
 */
export interface BareHost {
  /** Of the deck: `http://localhost:5123/talks/machete/`. */
  readonly url: string;
  /** What was asked for since it was started, as paths of files. */
  readonly asked: string[];
  /** What it serves from now on. */
  folder: string;
  /** Changes what it answers, as a host of its own mind does; `file` is the path below the deck's folder. */
  alter: (answer: Answer, file: string) => Answer;
  /** So many answers more, then every connection is cut. */
  left: number;
  start(): Promise<void>;
  stop(): Promise<void>;
}

export async function bareHost(
  prefix = '/',
  folder = resolve('dist'),
  name = 'localhost',
): Promise<BareHost> {
  let server: Server | null = null;
  let port = 0;
  const host: BareHost = {
    get url() {
      return `http://${name}:${port}${prefix}`;
    },
    asked: [],
    folder,
    alter: (answer) => answer,
    left: Number.POSITIVE_INFINITY,
    async start() {
      server = createServer(async ({ url = '/' }, response) => {
        if (host.left-- <= 0) return void response.socket?.destroy();
        const path = decodeURI(url.split('?')[0] ?? '/');
        const inside = path.slice(prefix.length) || 'index.html';
        host.asked.push(inside);
        const content = path.startsWith(prefix)
          ? await readFile(join(host.folder, inside)).catch(() => null)
          : null;
        const headers = { 'Content-Type': lookup(inside) ?? 'application/octet-stream' };
        const plain: Answer = content
          ? { status: 200, headers, body: content }
          : { status: 404, headers: {}, body: Buffer.alloc(0) };
        const answer = host.alter(plain, inside);
        response.writeHead(answer.status, answer.headers).end(answer.body);
      });
      const listening = server;
      await new Promise<void>((done) => listening.listen(port, name, done));
      const address = listening.address();
      if (typeof address === 'object' && address) port = address.port;
    },
    async stop() {
      const stopping = server;
      server = null;
      if (!stopping) return;
      await new Promise<void>((done) => {
        stopping.close(() => done());
        stopping.closeAllConnections();
      });
    },
  };
  await host.start();
  return host;
}
