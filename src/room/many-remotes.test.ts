import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { BEAT_EVERY_MS, MOST_BEATS_LATE } from './bounds.ts';
import { type Desk, type PlayedRoom, playedRoom, type Remote } from './played-room-for-tests.ts';

let played: PlayedRoom | null = null;
afterEach(() => played?.end());

interface Issued {
  readonly slide: number;
  readonly by: string;
  readonly at: number;
  readonly went: boolean;
}

/** What was issued, and when the desk sent phones away. */
let issued: Issued[] = [];
let sentAway: { readonly client: string; readonly at: number }[] = [];

const FATES = {
  'pair a phone': onDesk((room, desk) => {
    if (room.remotes.length > 2) return;
    room.at(desk, () => desk.host.pair(true));
    room.pass(500);
    const secret = desk.hosted?.pairing;
    if (secret) room.openRemote(secret);
  }),
  next: onRemote((room, remote) => {
    const slide = issued.length + 1;
    const at = room.now();
    room.at(remote, () => {
      const went = remote.remoting.command({ do: 'go to', slide, step: 0 });
      issued.push({ slide, by: remote.client, at, went });
    });
  }),
  'take over': onRemote((room, remote) => room.at(remote, () => remote.remoting.command({ do: 'take' }))),
  'let drive': onDesk((room, desk) =>
    room.at(desk, () => desk.host.letDrive(desk.hosted?.remotes[0]?.client ?? null)),
  ),
  'send away': onDesk((room, desk) => {
    const remote = desk.hosted?.remotes[0];
    if (!remote) return;
    sentAway.push({ client: remote.client, at: room.now() });
    room.at(desk, () => desk.host.sendAway(remote.client));
  }),
  'a phone sleeps': onRemote((room, { window }) => room.network.sleep(window)),
  'a phone wakes': onRemote((room, { window }) => room.browser.wake(window)),
  'a phone is out of reach': onRemote((room, { window }) => room.network.cut(window)),
  'a phone is within reach': onRemote((room, { window }) => room.network.mend(window)),
  'the desk sleeps': onDesk((room, { window }) => room.network.sleep(window)),
  'the desk wakes': onDesk((room, { window }) => room.browser.wake(window)),
  'the desk is hidden': onDesk((_, { window }) => Object.assign(window, { isHidden: true })),
  'the desk is reloaded': onDesk((room, desk) => room.reloadDesk(desk)),
  'the desk is out of reach': onDesk((room, { window }) => room.network.cut(window)),
  'the desk is within reach': onDesk((room, { window }) => room.network.mend(window)),
  'the broker is restarted': (room: PlayedRoom) => room.network.restart(false),
} as const;

type Play = (room: PlayedRoom, which: number) => unknown;

function onDesk(act: (room: PlayedRoom, desk: Desk) => unknown): Play {
  return (room) => act(room, room.desks[0] as Desk);
}

function onRemote(act: (room: PlayedRoom, remote: Remote) => unknown): Play {
  return (room, which) => {
    const remote = room.remotes[which % room.remotes.length];
    if (remote) act(room, remote);
  };
}

const fates = Object.keys(FATES) as (keyof typeof FATES)[];
const steps = fc.array(
  fc.record({
    fate: fc.oneof(fc.constantFrom(...fates), fc.constant('next' as const)),
    which: fc.nat(5),
    pause: fc.oneof(fc.constant(0), fc.nat(300), fc.nat(5_000), fc.nat(90_000)),
  }),
  { minLength: 1, maxLength: 40 },
);

function check(property: (room: PlayedRoom) => void) {
  fc.assert(
    fc.property(fc.nat(), steps, (seed, all) => {
      played?.end();
      const room = playedRoom(seed);
      played = room;
      issued = [];
      sentAway = [];
      room.openDesk();
      room.pass(3_000);
      FATES['pair a phone'](room, 0);
      room.pass(3_000);
      for (const { fate, which, pause } of all) {
        FATES[fate](room, which);
        room.pass(pause);
      }
      for (const { window } of [...room.desks, ...room.remotes]) {
        room.network.mend(window);
        room.browser.wake(window);
        window.isHidden = false;
      }
      room.pass(180_000);
      property(room);
    }),
    { numRuns: 150 },
  );
}

it('Nothing that a phone commands is done late, or twice, or after it was sent away', () => {
  check((room) => {
    const slides = room.obeyed.map(({ slide }) => slide);
    expect(new Set(slides).size).toBe(slides.length);
    for (const { slide, at } of room.obeyed) {
      const order = issued.find((each) => each.slide === slide);
      expect(order?.went).toBe(true);
      expect(at - Number(order?.at)).toBeLessThanOrEqual(MOST_BEATS_LATE * BEAT_EVERY_MS);
      const away = sentAway.find(({ client }) => client === order?.by);
      expect(at).toBeLessThanOrEqual(away?.at ?? Number.POSITIVE_INFINITY);
    }
  });
});

it('In the end each phone is paired or away, as the desk has it, and one that takes over drives', () => {
  check((room) => {
    const [desk] = room.desks;
    const paired = desk?.hosted?.remotes.map(({ client }) => client) ?? [];
    expect(desk?.hosted?.link).toBe('connected');
    for (const { client, remoting, window } of room.remotes) {
      const isPaired = paired.includes(client);
      expect([client, remoting.read().pairing]).toEqual([client, isPaired ? 'paired' : 'away']);
      if (!isPaired) continue;
      expect(remoting.read().isHeard).toBe(true);
      room.at({ window }, () => expect(remoting.command({ do: 'take' })).toBe(true));
      room.pass(1_000);
      expect([remoting.read().drives, desk?.hosted?.drives]).toEqual(['this', client]);
      const slide = 10_000 + issued.length;
      issued.push({ slide, by: client, at: room.now(), went: true });
      room.at({ window }, () => expect(remoting.command({ do: 'go to', slide, step: 0 })).toBe(true));
      room.pass(1_000);
      expect(room.obeyed.at(-1)?.slide).toBe(slide);
    }
    expect(desk?.hosted?.remotes.every(({ isHere }) => isHere)).toBe(true);
  });
});
