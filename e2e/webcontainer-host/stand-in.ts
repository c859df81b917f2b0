import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { bundleForPage } from './bundle-for-page.ts';
import { type Container, makeContainer } from './container.ts';
import { type Fault, terminalWith } from './faults.ts';

/** A server that stands for stackblitz.com: see host-page.ts. */
export interface StandIn {
  readonly origin: string;
  /** Of the container: what was put into it is there. */
  readonly folder: string;
  /** Has a silent host answer after all. */
  answer(): void;
  /** Every process is killed, as if the container had crashed. */
  die(): void;
  /** Every process stands still: the host is there, and nothing comes of it. */
  freeze(): void;
  /** Whether its page was asked for. */
  wasAsked(): boolean;
  close(): Promise<void>;
}

const HOST_PAGE = fileURLToPath(new URL('./host-page.ts', import.meta.url));

/** Bundled once for all stand-ins of a worker. */
let hostPage: Promise<string> | null = null;

export async function startStandIn(fault: Fault = 'none'): Promise<StandIn> {
  hostPage ??= bundleForPage(HOST_PAGE);
  const script = await hostPage;
  const container = await makeContainer(() => terminalWith(fault));
  let answer: () => void = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  if (fault !== 'silent') answer();
  let wasAsked = false;

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://stand-in');
    if (pathname === '/headless') wasAsked = true;
    respond(request, response).catch((error: unknown) => response.writeHead(500, HEADERS).end(String(error)));
  });

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://stand-in');
    const [, what = '', id = ''] = pathname.split('/');
    const reply = (body: string | Buffer = '', type = 'text/plain') =>
      response.writeHead(200, { ...HEADERS, 'Content-Type': type }).end(body);
    switch (what) {
      case 'headless':
        if (fault === 'missing') return void response.writeHead(404, HEADERS).end();
        return void reply(PAGE, 'text/html');
      case 'host-page.js':
        return void reply(script, 'text/javascript');
      case 'answer':
        await answered;
        return void reply();
      case 'output':
        response.writeHead(200, HEADERS);
        return void container.process(id).output.pipe(response);
      case 'exit':
        return void reply(String(await container.process(id).exit));
      default:
        reply(await obey(container, what, id, searchParams.get('path') ?? '', await bodyOf(request)));
    }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    folder: container.folder,
    answer: () => answer(),
    die: () => container.signal('SIGKILL'),
    freeze: () => container.signal('SIGSTOP'),
    wasAsked: () => wasAsked,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await container.remove();
    },
  };
}

async function obey(
  container: Container,
  what: string,
  id: string,
  path: string,
  body: Buffer,
): Promise<string | Buffer> {
  switch (what) {
    case 'mkdir':
      await container.makeFolder(path);
      return '';
    case 'write':
      await container.write(path, body);
      return '';
    case 'read':
      return container.read(path);
    case 'run': {
      const { command, args } = JSON.parse(body.toString()) as { command: string; args: string[] };
      return container.run(command, args);
    }
    case 'input':
      container.process(id).input(body.toString());
      return '';
    case 'kill':
      container.process(id).kill();
      return '';
    case 'teardown':
      container.signal('SIGKILL');
      return '';
    default:
      throw new Error(`nobody answers ${what}`);
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** As the real one for `?coep=require-corp`. */
const HEADERS = {
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

const PAGE = '<!doctype html><title>Stand-in</title><script type="module" src="/host-page.js"></script>';
