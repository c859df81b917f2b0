import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from './server.mjs';

const outside = mkdtempSync(join(tmpdir(), 'outside-'));
const folder = mkdtempSync(join(tmpdir(), 'deck-'));
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  writeFileSync(join(outside, 'secret.txt'), 'secret');
  symlinkSync(join(outside, 'secret.txt'), join(folder, 'link.txt'));
  writeFileSync(join(folder, 'index.html'), '<title>Deck</title>');
  writeFileSync(join(folder, '.build-stamp'), 'stamp');
  writeFileSync(join(folder, 'python.wasm'), Buffer.alloc(50_000));
  server = await serve({ port: 0, folder });
});

afterAll(async () => {
  await server.close();
  for (const each of [outside, folder]) rmSync(each, { recursive: true });
});

/** fetch() would tidy the path and decode the body. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, unknown>; length: number }>(
    (resolve, reject) => {
      const asked = request({ port: server.port, host: '127.0.0.1', path, headers, method }, (response) => {
        let length = 0;
        response.on('data', (chunk: Buffer) => {
          length += chunk.length;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, length }),
        );
      });
      asked.on('error', reject).end();
    },
  );
}

describe('the server of the built deck', () => {
  it('isolates whatever it answers', async () => {
    const etag = String((await get('/')).headers.etag);
    const answers = [await get('/'), await get('/', { 'If-None-Match': etag }), await get('/none')];
    expect(answers.map((answer) => answer.status)).toEqual([200, 304, 404]);
    for (const { headers } of answers) {
      expect(headers['cross-origin-opener-policy']).toBe('same-origin');
      expect(headers['cross-origin-embedder-policy']).toBe('require-corp');
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it.each([
    '/../package.json',
    '/%2e%2e/x',
    '/..%2fx',
    '/..%5cx',
    '/.build-stamp',
    '/link.txt',
    '/%00',
    '/%zz',
    '//x',
  ])('keeps to the folder: %s is not there', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('compresses what is worth it, as the browser accepts it', async () => {
    const brotli = await get('/python.wasm', { 'Accept-Encoding': 'gzip, br' });
    expect(brotli.headers).toMatchObject({ 'content-type': 'application/wasm', 'content-encoding': 'br' });
    expect(brotli.length).toBeLessThan(1_000);
    expect(
      (await get('/python.wasm', { 'Accept-Encoding': 'gzip, br;q=0' })).headers['content-encoding'],
    ).toBe('gzip');
    expect((await get('/python.wasm')).length).toBe(50_000);
  });

  it('answers HEAD without a body, and nothing but GET besides', async () => {
    expect(await get('/', {}, 'HEAD')).toMatchObject({ status: 200, length: 0 });
    expect((await get('/', {}, 'POST')).status).toBe(405);
  });

  it('says which other port to use when its own is taken', async () => {
    await expect(serve({ port: server.port, folder })).rejects.toThrow(`PORT=${server.port + 1} npm start`);
  });
});
