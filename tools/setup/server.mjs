// @ts-check
import { createServer } from 'node:http';
import { OWN_NAMES, whyNotFor } from './asked-host.mjs';
import { dist } from './build.mjs';
import { SetupError } from './say.mjs';
import { servedFolder } from './served-file.mjs';

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
 * Serves a folder, the built deck unless told otherwise, on this machine only.
 * @param {{ port?: number, folder?: string, hosts?: readonly string[] }} [options] port 0 is any free one; hosts are the
 *   names that it answers to, without their ports
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 */
export async function serve({ port = 4173, folder = dist, hosts = OWN_NAMES } = {}) {
  const find = servedFolder(folder);
  const answerAll = (/** @type {Request} */ request, /** @type {Response} */ response) => {
    const refusal = whyNotFor(request.headers.host, hosts);
    if (refusal !== null) return plain(response, 421, refusal);
    answer(find, request, response).catch((error) => {
      console.error(error);
      if (!response.headersSent) plain(response, 500, 'The server failed; its window says why.');
      response.end();
    });
  };

  // `localhost` is two addresses: whoever holds the other one would get half of the browser's requests.
  const v4 = createServer(answerAll);
  const taken = await listen(v4, port, '127.0.0.1');
  const v6 = createServer(answerAll);
  await listen(v6, taken, '::1').catch((error) => {
    if (error.code !== 'EAFNOSUPPORT' && error.code !== 'EADDRNOTAVAIL') {
      v4.close();
      throw error;
    }
  });

  return {
    url: `http://localhost:${taken}/`,
    port: taken,
    close: async () => {
      await Promise.all([v4, v6].map(stop));
    },
  };
}

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 */

/**
 * @param {ReturnType<typeof servedFolder>} find
 * @param {Request} request
 * @param {Response} response
 */
async function answer(find, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return plain(response, 405, 'Only GET and HEAD are answered here.');
  }
  const pathname = (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/';
  const file = await find(pathname);
  if (!file) return plain(response, 404, `There is no ${pathname} here.`);

  const encoding = file.encodingFor(String(request.headers['accept-encoding'] ?? ''));
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

/**
 * @param {Response} response
 * @param {number} status
 * @param {string} text
 */
function plain(response, status, text) {
  const headers = { ...ALWAYS, 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };
  response.writeHead(status, headers).end(response.req.method === 'HEAD' ? undefined : `${text}\n`);
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<number>} the port that it got
 */
function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      reject(portFault(error, port));
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/**
 * @param {NodeJS.ErrnoException} error
 * @param {number} port
 */
function portFault(error, port) {
  const other = port < 65535 ? port + 1 : 4173;
  if (error.code === 'EADDRINUSE') {
    return new SetupError(
      `Port ${port} is taken by another program. Use another one: PORT=${other} npm start`,
    );
  }
  if (error.code === 'EACCES') {
    return new SetupError(
      `Port ${port} may not be used by this account. Use another one: PORT=4173 npm start`,
    );
  }
  return error;
}

/** @param {import('node:http').Server} server */
function stop(server) {
  return new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
}
