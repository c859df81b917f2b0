import type { ServerResponse } from 'node:http';

/** Sent with every answer, 304 and 404 too: a page is isolated only if each of its parts says so. */
export const ALWAYS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  // A page around it could have somebody press Run without knowing. The second is for browsers that do not know the first.
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Frame-Options': 'DENY',
};

export function plain(response: ServerResponse, status: number, text: string): void {
  unkept(response, status, 'text/plain; charset=utf-8', `${text}\n`);
}

/** What is of this moment alone. */
export function json(response: ServerResponse, value: unknown): void {
  unkept(response, 200, 'application/json', JSON.stringify(value));
}

function unkept(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { ...ALWAYS, 'Content-Type': type, 'Cache-Control': 'no-store' });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}
