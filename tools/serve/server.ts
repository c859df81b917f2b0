import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { SetupError } from '../setup/say.mjs';
import { OWN_NAMES, whyNotFor } from './asked-host.ts';
import { dist } from './build.ts';
import { encodingFor, servedFolder } from './served-file.ts';

/** Sent with every answer, 304 and 404 too: a page is isolated only if each of its parts says so. */
const ALWAYS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  // A page around it could have somebody press Run without knowing. The second is for browsers that do not know the first.
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Frame-Options': 'DENY',
};
const HASHED = /^\/assets\/.*[-.][\w-]{8,}\.\w+$/;

/**
 * Serves a folder, by default the built deck, on this machine only. Port 0 is any free one; hosts are the names that it answers to,
 * without their ports.
 */
export async function serve({ port = 4173, folder = dist, hosts = OWN_NAMES } = {}) {
  const answerAll = answering(folder, hosts);

  // `localhost` is two addresses: another program with the second one would get half of the browser's requests.
  const v4 = createServer(answerAll);
  const taken = await listen(v4, port, '127.0.0.1');
  const v6 = createServer(answerAll);
  await listen(v6, taken, '::1').catch((error) => {
    if (error.code !== 'EAFNOSUPPORT' && error.code !== 'EADDRNOTAVAIL') {
      v4.close();
      throw error;
    }
  });
  const close = async () => void (await Promise.all([v4, v6].map(stop)));
  return { url: `http://localhost:${taken}/`, port: taken, close };
}

/** Answers requests for the files of a folder that ask for one of these hosts. */
export function answering(folder: string, hosts: readonly string[]) {
  const find = servedFolder(folder);
  return (request: IncomingMessage, response: ServerResponse) => {
    const refusal = whyNotFor(request.headers.host, hosts);
    if (refusal !== null) return plain(response, 421, refusal);
    answer(find, request, response).catch((error) => {
      console.error(error);
      if (!response.headersSent) plain(response, 500, 'The server failed; its window says why.');
      response.end();
    });
  };
}

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

function plain(response: ServerResponse, status: number, text: string): void {
  const headers = { ...ALWAYS, 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };
  response.writeHead(status, headers).end(response.req.method === 'HEAD' ? undefined : `${text}\n`);
}

/** Answers the port that it got. */
function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(portFault(error, port)));
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function portFault(error: NodeJS.ErrnoException, port: number): Error {
  const other = port < 65535 ? port + 1 : 4173;
  if (error.code === 'EADDRINUSE')
    return new SetupError(
      `Port ${port} is taken by another program. Use another one: PORT=${other} npm start`,
    );
  if (error.code === 'EACCES')
    return new SetupError(
      `Port ${port} may not be used by this account. Use another one: PORT=4173 npm start`,
    );
  return error;
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
