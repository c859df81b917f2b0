import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { MOST_BYTES, topicsOf } from '../../src/room/index.ts';
import { watchedRoom } from './bystander-for-tests.ts';
import type { RawClient } from './raw-client-for-tests.ts';
import { ROOM, RoomForTests, someName, someSecret } from './room-for-tests.ts';
import { Table } from './table-for-tests.ts';

const table = new Table('who comes in');
const topics = topicsOf(ROOM);
let room: RoomForTests;
let host: RawClient;
watchedRoom((watched) => {
  ({ room, host } = watched);
});
afterAll(() => table.print());

describe('names', () => {
  it('are whose secret came with them first', async () => {
    const client = someName();
    const owner = await room.enter({ client, password: 'the first secret' });
    const { answer } = await room.come({ client, password: 'another secret' });
    expect(answer).toBe(4);
    expect(await owner.settled()).toBe(true);
    table.row('another’s name with a secret of one’s own', 'CONNACK 4, the owner stays');

    owner.end();
    expect((await room.come({ client, password: 'another secret' })).answer).toBe(4);
    table.row('the same while the owner is away', 'CONNACK 4');
  });

  it('have one connection: the second ends the first', async () => {
    const client = someName();
    const first = await room.enter({
      client,
      password: 'secret',
      will: { topic: topics.up(client, 'here'), payload: Buffer.from('') },
    });
    const second = await room.enter({ client, password: 'secret' });
    await first.until(() => null);
    expect(await second.settled()).toBe(true);
    table.row('a second connection of the same member', 'the first is ended');
  });

  it('of the host and of remotes are not for followers', async () => {
    const desk = someName();
    const secondDesk = await room.host({ client: desk });
    const phone = someName();
    const remote = await room.remote(host, { client: phone });
    for (const client of [desk, phone]) expect((await room.come({ client })).answer).toBe(4);
    for (const each of [secondDesk, remote]) expect(await each.settled()).toBe(true);
    table.row('the name of the desk or of a remote, to end its connection', 'CONNACK 4, both stay');
  });

  it('that were taken before are the host’s all the same', async () => {
    const client = someName();
    const squatter = await room.enter({ client });
    const desk = await room.host({ client });
    expect(await squatter.until(() => null)).toBe(null);
    expect(await desk.settled()).toBe(true);
    table.row(
      'a follower takes the desk’s name before the desk comes',
      'the desk comes in, the follower is ended',
    );
  });

  it.each([
    '',
    'short',
    someName().toUpperCase(),
    `${someName()}0`,
    '__proto__',
    'constructor',
    '+',
    '#',
    `${someName().slice(0, 31)}\u0000`,
  ])('have one form: %j is none', async (client) => {
    expect((await room.come({ client })).answer).toSatisfy((answer) => answer === 2 || answer === 'closed');
    table.row(`the name ${JSON.stringify(client)}`, 'CONNACK 2, or ended');
  });
});

describe('seats', () => {
  it('are had with their secrets alone', async () => {
    const tries = {
      host: 'no key',
      remote: 'no secret',
      admin: 'secret',
      '': 'secret',
      $SYS: 'secret',
      follower: '',
    };
    for (const [username, password] of Object.entries(tries)) {
      expect([username, (await room.come({ username, password })).answer]).toEqual([username, 4]);
      table.row(`user “${username}” with the password “${password}”`, 'CONNACK 4');
    }
    expect((await room.come({ password: 'x'.repeat(129) })).answer).toBe(4);
  });

  it('of the host is for its own machine', async () => {
    // What comes by a socket of files comes from no address of this machine, as a phone does not.
    const folder = mkdtempSync(join(tmpdir(), 'broker-'));
    const server = createServer();
    room.broker.attach(server);
    await new Promise<void>((resolve) => server.listen(join(folder, 'socket'), resolve));
    const url = `ws+unix:${join(folder, 'socket')}:/mqtt`;
    const far = RoomForTests.around({ ...room.broker, url });
    expect((await far.come({})).answer).toBe(0);
    expect((await far.come({ username: 'host', password: room.broker.hostKey })).answer).toBe(4);
    table.row('the host’s own key, from another machine', 'CONNACK 4');
    server.close();
    rmSync(folder, { recursive: true });
  });

  it('of remotes are for one phone each, until it is sent away', async () => {
    const [first, second] = [someName(), someName()];
    const password = someSecret();
    const remote = await room.remote(host, { client: first, password });
    const come = async (client: string) => (await room.come({ username: 'remote', client, password })).answer;
    expect(await come(second)).toBe(4);
    table.row('a second phone with the secret of the desk’s QR code', 'CONNACK 4');
    remote.end();
    expect(await come(first)).toBe(0);
    await room.tell(host, { do: 'pair', secret: password });
    expect(await come(second)).toBe(4);
    const back = await room.enter({ username: 'remote', client: first, password });
    await room.tell(host, { do: 'unpair', client: first });
    expect(await back.until(() => null)).toBe(null);
    expect(await come(first)).toBe(4);
    table.row('a phone that was sent away comes again', 'CONNACK 4');
  });

  it('are not taken with a pairing that was called off', async () => {
    const secret = someSecret();
    await room.tell(host, { do: 'pair', secret });
    await room.tell(host, { do: 'pair', secret: null });
    expect((await room.come({ username: 'remote', password: secret })).answer).toBe(4);
    table.row('the secret of a QR code that was called off', 'CONNACK 4');

    await room.tell(host, { do: 'pair', secret });
    await room.tell(host, { do: 'pair', secret: someSecret() });
    expect((await room.come({ username: 'remote', password: secret })).answer).toBe(4);
    table.row('the secret of the QR code before', 'CONNACK 4');
  });
});

describe('last wills', () => {
  it('are held to the same rights', async () => {
    const client = someName();
    const other = someName();
    const payload = Buffer.from('rubbish');
    const wills = {
      'on the host’s topic': { topic: topics.host, payload, retain: true },
      'on the view': { topic: topics.view, payload },
      'for the broker': { topic: topics.rights, payload: Buffer.from('{"do":"pair","secret":"0123456789"}') },
      'in another’s name': { topic: topics.up(other, 'here'), payload: Buffer.from(''), retain: true },
      'on $SYS': { topic: '$SYS/x', payload },
      'with a wildcard': { topic: topics.allUp('vote'), payload },
      'too long': { topic: topics.up(client, 'ask'), payload: Buffer.alloc(MOST_BYTES.up + 1), retain: true },
      'at least once': { topic: topics.up(client, 'here'), payload, qos: 1 as const },
    };
    for (const [what, will] of Object.entries(wills)) {
      expect([what, (await room.come({ client, will })).answer]).toEqual([what, 5]);
      table.row(`a last will ${what}`, 'CONNACK 5');
    }
  });

  it('of a follower take away its own `here`', async () => {
    const client = someName();
    const here = topics.up(client, 'here');
    const follower = await room.enter({
      client,
      will: { topic: here, payload: Buffer.from(''), retain: true },
    });
    follower.publish(here, '1', true);
    await follower.settled();
    follower.end();
    await host.until(() => host.heard(here).length === 2);
    expect(host.heard(here)).toEqual(['1', '']);
  });
});
