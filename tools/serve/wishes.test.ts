import { describe, expect, it } from 'vitest';
import { OWN_NAMES } from './asked-host.ts';
import { wishes } from './wishes.ts';

describe('what npm start is asked for', () => {
  it('is this machine alone, if nothing else is said', () => {
    expect(wishes([], {})).toEqual({ port: 4173, hosts: OWN_NAMES, opens: true, room: null, learners: 0 });
    expect(wishes(['--no-open'], { PORT: '8080', HOSTS: 'deck.example' })).toEqual({
      port: 8080,
      hosts: [...OWN_NAMES, 'deck.example'],
      opens: false,
      room: null,
      learners: 0,
    });
    expect(wishes([], { npm_config_open: 'false' }).opens).toBe(false);
  });

  it('may be a room: in all networks, at one address, or in a broker elsewhere', () => {
    const roomOf = (...args: string[]) => wishes(args, {}).room;
    expect(roomOf('--room')).toEqual({ address: null, brokers: [] });
    expect(roomOf('--room=127.0.0.1', '--no-open')).toEqual({ address: '127.0.0.1', brokers: [] });
    expect(roomOf('--room=[::1]')).toEqual({ address: '::1', brokers: [] });
    const broker = 'wss://broker.example/mqtt';
    expect(roomOf('--room', '--broker', broker)).toEqual({ address: null, brokers: [broker] });
    expect(roomOf('--room', `--broker=${broker}`)).toEqual({ address: null, brokers: [broker] });
    expect(
      roomOf('--room', '--broker', `${broker},ws://b.example:8080`, '--broker', 'ws://c.example'),
    ).toEqual({
      address: null,
      brokers: [broker, 'ws://b.example:8080', 'ws://c.example'],
    });
  });

  it('may be a class to rehearse with', () => {
    expect(wishes(['--room', '--learners', '20'], {}).learners).toBe(20);
    expect(wishes(['--room=127.0.0.1', '--learners=300'], {}).learners).toBe(300);
  });

  it.each([
    [
      ['--rom'],
      {},
      'npm start does not know --rom: there are --no-open, --room, --room=ADDRESS, --broker URL and --learners COUNT',
    ],
    [['--no-open=yes'], {}, 'does not know --no-open=yes'],
    [['--room='], {}, '--room alone listens on all addresses of this machine'],
    [['--room=0.0.0.0'], {}, '--room alone listens on all addresses of this machine'],
    [
      ['--broker', 'wss://x.example'],
      {},
      '--broker says where a room is: npm start -- --room --broker wss://host/path',
    ],
    [['--room', '--broker'], {}, '--broker alone is no address of a broker'],
    [
      ['--room', '--broker', 'https://x.example/mqtt'],
      {},
      '--broker https://x.example/mqtt is no address of a broker: it begins with wss://',
    ],
    [
      [],
      { npm_config_room: 'true' },
      'npm kept --room for itself. With -- before it, it comes here: npm start -- --room',
    ],
    [['--learners', '20'], {}, '--learners come to the room of this laptop alone: npm start -- --room'],
    [
      ['--room', '--broker', 'wss://x.example', '--learners', '20'],
      {},
      '--learners come to the room of this laptop alone',
    ],
    [['--room', '--learners'], {}, '--learners alone is no number of learners: it is from 1 to 400'],
    [['--room', '--learners', '401'], {}, '--learners 401 is no number of learners'],
    [[], { PORT: 'http' }, 'PORT is http, which is no port'],
  ] as const)('is refused with a way out: %j %j', (args, env, says) => {
    expect(() => wishes(args, env)).toThrow(says);
  });
});
