import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestOptions, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RawClient } from '../../room/raw-client-for-tests.ts';
import { OWN_NAMES } from '../asked-host.ts';
import { answering, type Served, serve } from '../server.ts';
import { roomElsewhere } from './room-elsewhere.ts';
import { roomHere } from './room-here.ts';
import { roomAnswers, type ServedRoom } from './served-room.ts';

const folder = mkdtempSync(join(tmpdir(), 'deck-'));
const hosts = [...OWN_NAMES, 'deck.example'];
let room: ServedRoom;
let code: () => string;
let server: Served;
let alone: Served;

beforeAll(async () => {
  writeFileSync(join(folder, 'index.html'), '<title>Deck</title>');
  ({ room, code } = await roomHere({ address: '127.0.0.1', hosts, onMove: () => {} }));
  server = await serve({ port: 0, folder, hosts, room });
  alone = await serve({ port: 0, folder, hosts });
});

afterAll(async () => {
  await server.close();
  await alone.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

function get(
  path: string,
  headers: Record<string, string> = {},
  options: RequestOptions = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const to = { port: server.port, host: '127.0.0.1', path, headers, ...options };
    const asked = request(to, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    asked.on('error', reject).end();
  });
}

describe('a server with a room', () => {
  it.each(['localhost', '127.0.0.1', 'deck.example'])(
    'says to everybody where the room is: %s',
    async (Host) => {
      const { status, headers, text } = await get('/room.json', { Host });
      expect(status).toBe(200);
      expect(headers).toMatchObject({ 'content-type': 'application/json', 'cache-control': 'no-store' });
      expect(JSON.parse(text)).toEqual({ broker: '/mqtt', room: code() });
    },
  );

  it('gives the key to a page on this machine, with the addresses for others', async () => {
    for (const headers of [{}, { 'Sec-Fetch-Site': 'same-origin' }] as Record<string, string>[]) {
      const answer = await get('/room/host', { Host: `localhost:${server.port}`, ...headers });
      expect(answer.headers).toMatchObject({
        'cache-control': 'no-store',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(JSON.parse(answer.text)).toEqual({
        room: code(),
        broker: '/mqtt',
        username: 'host',
        password: expect.stringMatching(/^[\w-]{32}$/),
        addresses: [`http://127.0.0.1:${server.port}/`, `http://deck.example:${server.port}/`],
      });
    }
  });

  it.each([
    ['a name of the network', 403, { Host: 'deck.example' }],
    ['a name that was led here', 421, { Host: 'evil.example' }],
    ['an address that is not listened on', 421, { Host: '192.168.1.5' }],
    ['a page of another site', 403, { 'Sec-Fetch-Site': 'cross-site' }],
    ['a page of another port of this machine', 403, { 'Sec-Fetch-Site': 'same-site' }],
    ['an address that was typed', 403, { 'Sec-Fetch-Site': 'none' }],
    ['a page that says where it is from', 403, { Origin: 'http://evil.example' }],
    ['a sandboxed frame', 403, { Origin: 'null' }],
    ['a proxy on this machine', 403, { 'X-Forwarded-For': '192.168.1.9' }],
    ['another proxy', 403, { Forwarded: 'for=192.168.1.9' }],
  ] as const)('gives the key to nobody else: %s', async (_who, status, headers) => {
    const answer = await get('/room/host', { Host: 'localhost', ...headers });
    expect(answer.status).toBe(status);
    expect(answer.text).not.toContain(room.access([]).password);
    expect(answer.headers['access-control-allow-origin']).toBe(undefined);
  });

  it('gives the key to no other machine, whatever name it asks for', async () => {
    // What comes by a socket of files comes from no address of this machine, as a phone does not.
    const path = join(folder, 'socket');
    const other = createServer(
      answering(
        folder,
        () => hosts,
        roomAnswers(room, () => []),
      ),
    );
    await new Promise<void>((resolve) => other.listen(path, resolve));
    expect((await get('/room.json', { Host: 'localhost' }, { socketPath: path })).status).toBe(200);
    expect((await get('/room/host', { Host: 'localhost' }, { socketPath: path })).status).toBe(403);
    await new Promise((resolve) => other.close(resolve));
  });

  it('answers GET and HEAD alone', async () => {
    expect((await get('/room/host', {}, { method: 'POST' })).status).toBe(405);
    expect(await get('/room/host', {}, { method: 'HEAD' })).toMatchObject({ status: 200, text: '' });
  });

  it('has a broker for pages of its own, and for what is no page', async () => {
    const url = `ws://127.0.0.1:${server.port}/mqtt`;
    const own = [
      'http://localhost:4173',
      `http://127.0.0.1:${server.port}`,
      'https://deck.example',
      undefined,
    ];
    for (const Origin of own) {
      const client = await new RawClient(url, 'mqtt', Origin ? { Origin } : {}).opened();
      expect([Origin, client.refused, client.closed]).toEqual([Origin, '', null]);
      client.end();
    }
    for (const Origin of [
      'http://evil.example',
      'null',
      'http://deck.example.evil.example',
      'file://',
      'x',
    ]) {
      const client = await new RawClient(url, 'mqtt', { Origin }).opened();
      expect([Origin, client.refused]).toEqual([Origin, 'HTTP 403']);
    }
  });

  it('has it at one path, and only for WebSockets', async () => {
    const client = await new RawClient(`ws://127.0.0.1:${server.port}/other`).opened();
    expect(client.refused).toBe('HTTP 404');
    expect((await get('/mqtt')).status).toBe(426);
    expect((await get('/')).text).toBe('<title>Deck</title>');
  });
});

describe('a server without a room', () => {
  it.each(['/room.json', '/room/host'])('says so at %s: to ask is no fault', async (path) => {
    expect(await get(path, {}, { port: alone.port })).toMatchObject({ status: 200, text: 'null' });
  });

  it('has no /mqtt', async () => {
    expect((await get('/mqtt', {}, { port: alone.port })).status).toBe(404);
  });

  it('opens no WebSocket', async () => {
    const client = await new RawClient(`ws://127.0.0.1:${alone.port}/mqtt`).opened();
    expect(client.refused).toBe('HTTP 404');
  });
});

describe('a room in a broker elsewhere', () => {
  const broker = 'wss://broker.example/mqtt';

  it('is named with the logins of the environment', () => {
    const env = {
      ...{ ROOM_HOST: 'desk:pass:word', ROOM_REMOTE: 'remote:r', ROOM_FOLLOWER: 'follower:f' },
      ...{ ROOM_INSTRUCTOR: 'instructor:i', ROOM_LEARNER: 'learner:l' },
    };
    const { room, code } = roomElsewhere({ brokers: [broker], address: null, env });
    expect(room.place()).toEqual({
      broker,
      follower: { username: 'follower', password: 'f' },
      learner: { username: 'learner', password: 'l' },
    });
    expect(room.access(['http://10.0.0.1/'])).toEqual({
      room: code(),
      broker,
      username: 'desk',
      password: 'pass:word',
      addresses: ['http://10.0.0.1/'],
      remote: { username: 'remote', password: 'r' },
      instructor: { username: 'instructor', password: 'i' },
    });
    expect(room.attach).toBe(undefined);
  });

  it('may be a cluster, and takes each device’s own name where no login is given', () => {
    const brokers = [broker, 'wss://b.example/mqtt'];
    const { room } = roomElsewhere({ brokers, address: null, env: { ROOM_HOST: 'desk:x' } });
    expect(room.place()).toEqual({ broker: brokers });
  });

  it.each([
    [{}, 'ROOM_HOST=user:password is missing'],
    [{ ROOM_HOST: 'desk' }, 'ROOM_HOST has to be a user and a password with a colon between them'],
    [{ ROOM_HOST: 'desk:x', ROOM_REMOTE: ':x' }, 'ROOM_REMOTE has to be a user and a password'],
  ])('is refused with a way out: %j', (env, says) => {
    expect(() => roomElsewhere({ brokers: [broker], address: null, env })).toThrow(says);
  });
});

it('listens on no address that this machine has not', async () => {
  for (const address of ['203.0.113.7', 'deck.example'])
    await expect(roomHere({ address, hosts, onMove: () => {} })).rejects.toThrow(
      `--room=${address} is no address of this machine: it has `,
    );
});

it('is found at the new address, with all that it knows, when the machine comes into another network', async () => {
  let addresses = ['127.0.0.2'];
  const here = await roomHere({ address: '127.0.0.1', hosts, onMove: () => {} });
  const moved: string[][] = [];
  const moving: Served = await serve({
    port: 0,
    folder,
    room: { ...here.room, addresses: () => addresses },
    onUrls: () => moved.push([...moving.urls()]),
  });
  const placeAt = (host: string) =>
    get('/room.json', { Host: host }, { port: moving.port, host }).then(
      ({ status, text }) => (status === 200 ? (JSON.parse(text) as unknown) : status),
      () => 'nobody',
    );
  const place = { broker: '/mqtt', room: here.code() };
  expect(await placeAt('127.0.0.2')).toEqual(place);
  expect(await placeAt('127.0.0.3')).toBe('nobody');
  addresses = ['127.0.0.3'];
  await expect.poll(() => placeAt('127.0.0.3'), { timeout: 10_000 }).toEqual(place);
  expect(moved).toEqual([[`http://127.0.0.3:${moving.port}/`]]);
  await moving.close();
});
