import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { namesIn } from './asked-host.ts';
import { serve } from './server.ts';

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
function get(path: string, headers: Record<string, string> = {}, method = 'GET', port = server.port) {
  return new Promise<{ status: number; headers: Record<string, unknown>; length: number; text: string }>(
    (resolve, reject) => {
      const asked = request({ port, host: '127.0.0.1', path, headers, method }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const body = Buffer.concat(chunks);
          const { statusCode: status = 0, headers } = response;
          resolve({ status, headers, length: body.length, text: body.toString() });
        });
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

  it('forbids other pages to show in a frame whatever it answers', async () => {
    for (const { headers } of [await get('/'), await get('/none'), await get('/', {}, 'POST')]) {
      expect(headers['content-security-policy']).toBe("frame-ancestors 'none'");
      expect(headers['x-frame-options']).toBe('DENY');
    }
  });

  it.each(['localhost', 'LocalHost:4173', '127.0.0.1:80', '[::1]:4173', '[::1]', 'localhost:'])(
    'answers to the names of this machine, at whatever port a tunnel has: %s',
    async (host) => {
      expect((await get('/', { Host: host })).status).toBe(200);
    },
  );

  it.each([
    'evil.example',
    'evil.example:4173',
    'localhost.evil.example',
    'evil.localhost',
    'localhost@evil.example',
    '0.0.0.0:4173',
    '127.0.0.1.nip.io',
    'evil.example, localhost',
    '[::1',
  ])('answers to no other name, so that no page of it has the deck in its origin: %s', async (host) => {
    for (const path of ['/', '/python.wasm', '/none']) {
      const answer = await get(path, { Host: host });
      expect(answer.status).toBe(421);
      expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
    }
  });

  it('says which names it answers to, and how to have it answer to one more', async () => {
    expect((await get('/', { Host: 'deck.example:8080' })).text).toBe(
      'This server answers to localhost, 127.0.0.1, and [::1], not to deck.example. To have it answer to that name too: HOSTS=deck.example npm start\n',
    );
    const text = (await get('/', { Host: '<b>deck</b>' })).text;
    expect(text).toBe('This server answers to localhost, 127.0.0.1, and [::1], not to this name.\n');
  });

  it('answers to the names that it is given, and to no other then', async () => {
    const other = await serve({ port: 0, folder, hosts: namesIn('deck.example, 10.0.0.7') });
    try {
      const statusFor = async (host: string) => (await get('/', { Host: host }, 'GET', other.port)).status;
      expect(await statusFor('deck.example:8443')).toBe(200);
      expect(await statusFor('10.0.0.7')).toBe(200);
      expect(await statusFor('localhost')).toBe(421);
    } finally {
      await other.close();
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
