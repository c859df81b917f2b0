import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { dist } from '../setup/dist.ts';
import { ALWAYS, json, plain } from './answers.ts';
import { OWN_NAMES, whyNotFor } from './asked-host.ts';
import { Listening } from './listening.ts';
import { hostOf } from './room/lan-addresses.ts';
import { roomAnswers, type ServedRoom } from './room/served-room.ts';
import { encodingFor, servedFolder } from './served-file.ts';

const LOOK_EVERY_MS = 3_000;
const HASHED = /^\/assets\/.*[-.][\w-]{8,}\.\w+$/;

export interface Served {
  /** For a browser of this machine. */
  readonly url: string;
  /** For other machines, the best one first. */
  readonly urls: () => readonly string[];
  readonly port: number;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** 0 is any free one. */
  readonly port?: number;
  /** By default the built deck. */
  readonly folder?: string;
  /** The names that it answers to, without their ports. */
  readonly hosts?: readonly string[];
  /** With a room it listens on other addresses of this machine, too. */
  readonly room?: ServedRoom;
  /** This machine has other addresses than before, and so other `urls`. */
  readonly onUrls?: () => void;
}

/** Serves a folder, on this machine only unless there is a room. */
export async function serve({
  port = 4173,
  folder = dist,
  hosts = OWN_NAMES,
  room,
  onUrls = () => {},
}: ServeOptions = {}): Promise<Served> {
  const addresses = room?.addresses ?? (() => []);
  const elsewhere = () => [...addresses().map(hostOf), ...hosts.filter((name) => !OWN_NAMES.includes(name))];
  const urls = () => elsewhere().map((name) => `http://${name}:${listening.port}/`);
  const names = () => [...hosts, ...addresses().map(hostOf)];
  const answerAll = answering(folder, names, room && roomAnswers(room, urls));
  const listening = new Listening(port, () => {
    const server = createServer(answerAll);
    room?.attach?.(server);
    return server;
  });

  try {
    // `localhost` is two addresses: another program with the second one would get half of the browser's requests.
    await listening.add(['127.0.0.1', '::1', ...addresses()]);
  } catch (error) {
    await listening.close();
    throw error;
  }
  const watch = room && watchAddresses(listening, addresses, onUrls);
  return {
    url: `http://localhost:${listening.port}/`,
    urls,
    port: listening.port,
    async close() {
      clearInterval(watch);
      await Promise.all([listening.close(), room?.close?.()]);
    },
  };
}

/** A laptop changes its network, or finds one when the talk has begun. */
function watchAddresses(listening: Listening, addresses: () => readonly string[], onChange: () => void) {
  let last = addresses().join();
  return setInterval(async () => {
    const present = addresses();
    if (present.join() === last) return;
    last = present.join();
    // What another program has taken there stays its own.
    await listening.add(present).catch(() => undefined);
    onChange();
  }, LOOK_EVERY_MS).unref();
}

/** Answers requests for the files of a folder that ask for one of these hosts, and before them what `answersFirst` does. */
export function answering(
  folder: string,
  hosts: () => readonly string[],
  answersFirst: (request: IncomingMessage, response: ServerResponse) => boolean = () => false,
) {
  const find = servedFolder(folder);
  return (request: IncomingMessage, response: ServerResponse) => {
    const refusal = whyNotFor(request.headers.host, hosts());
    if (refusal !== null) return plain(response, 421, refusal);
    if (answersFirst(request, response)) return;
    answer(find, request, response).catch((error) => {
      console.error(error);
      if (!response.headersSent) plain(response, 500, 'The server failed; its window says why.');
      response.end();
    });
  };
}

const WHERE_A_ROOM_IS = ['/room.json', '/room/host'];

async function answer(
  find: ReturnType<typeof servedFolder>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return plain(response, 405, 'Only GET and HEAD are answered here.');
  }
  const pathname = (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/';
  const file = await find(pathname);
  // To ask whether there is a room is no fault: a 404 would be an error in the console of the page that asks.
  if (!file && WHERE_A_ROOM_IS.includes(pathname)) return json(response, null);
  if (!file) return plain(response, 404, `There is no ${pathname} here.`);

  const encoding = encodingFor(file, String(request.headers['accept-encoding'] ?? ''));
  const etag = `"${file.hash}-${encoding}"`;
  const headers = {
    ...ALWAYS,
    'Cache-Control': HASHED.test(pathname) ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: etag,
    ...(file.isCompressible ? { Vary: 'Accept-Encoding' } : {}),
  };
  if (request.headers['if-none-match']?.split(/\s*,\s*/).includes(etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const body = await file.body(encoding);
  response.writeHead(200, {
    ...headers,
    'Content-Type': file.type,
    'Content-Length': body.length,
    ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
