import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import {
  type SimulatedWindow,
  simulateBrowser,
  simulateChairs,
  simulateChannel,
} from './browser-for-tests.ts';
import { byChair } from './by-chair.ts';
import { join } from './join.ts';
import { randomFrom } from './noise-for-tests.ts';
import { type Message, protocolOf } from './protocol.ts';
import { createReplica, seatFor } from './windows-for-tests.ts';

const protocol = protocolOf({ slices: { typed: v.record(v.string(), v.boolean()) }, orders: {} });

interface Member extends ReturnType<typeof createReplica> {
  readonly window: SimulatedWindow;
  /** What was typed in it. */
  readonly keys: string[];
  readonly leads: () => boolean;
  /** How often it came to lead, or lost the lead. */
  readonly changes: () => number;
}

/** A room of windows in a simulated browser. */
function createRoom(seed: number) {
  const random = randomFrom(seed);
  const browser = simulateBrowser(random);
  const channel = simulateChannel<Message>(browser);
  const { chairsOf, close } = simulateChairs(browser, random);
  const members: Member[] = [];

  function enter(): Member {
    const window = browser.open();
    const state = createReplica({ typed: {} });
    let changes = 0;
    browser.within(window, () =>
      join({
        ...{ transport: channel(window), protocol, replica: state.replica, seat: seatFor(['typed']) },
        elect: byChair(chairsOf(window)),
        me: `window ${window.number}`,
        carryOut: () => {},
        onFollow: () => {},
        onLead: () => void changes++,
        onLost: () => void changes++,
        onAlone: () => {},
      }),
    );
    return { window, ...state, keys: [], leads: () => changes % 2 === 1, changes: () => changes };
  }

  return {
    pass: browser.pass,
    wake: browser.wake,
    end: browser.end,
    here: () => members.filter(({ window }) => window.isOpen),
    open() {
      const member = enter();
      members.push(member);
      return member;
    },
    close: ({ window }: Member) => close(window),
    type(member: Member) {
      const key = `${member.window.number}.${member.keys.length}`;
      member.keys.push(key);
      const typed = { ...(member.replica.read().typed as Record<string, boolean>), [key]: true };
      browser.within(member.window, () => member.change({ typed }));
    },
  };
}

type Room = ReturnType<typeof createRoom>;

/** What can happen to a window, besides being opened. A crash is as a close: no window says goodbye. */
const FATES = {
  close: (room: Room, member: Member) => room.close(member),
  type: (room: Room, member: Member) => member.window.isAsleep || room.type(member),
  hide: (_: Room, { window }: Member) => set(window, { isHidden: true }),
  show: (_: Room, { window }: Member) => set(window, { isHidden: false }),
  sleep: (_: Room, { window }: Member) => set(window, { isAsleep: true }),
  wake: (room: Room, { window }: Member) => room.wake(window),
} as const;

const set = (window: SimulatedWindow, now: Partial<SimulatedWindow>) => void Object.assign(window, now);

interface Step {
  readonly fate: keyof typeof FATES | 'open';
  readonly which: number;
  readonly pause: number;
}

const stepsOf = (...fates: Step['fate'][]) =>
  fc.array(
    fc.record({
      fate: fc.constantFrom(...fates),
      which: fc.nat(20),
      // Often none at all, and sometimes longer than a leader may be silent.
      pause: fc.oneof(fc.constant(0), fc.nat(60), fc.nat(20_000)),
    }),
    { minLength: 1, maxLength: 30 },
  );

function play(room: Room, steps: readonly Step[], look: () => void = () => {}): void {
  for (const { fate, which, pause } of steps) {
    const here = room.here();
    const member = here[which % here.length];
    if (fate === 'open') room.open();
    else if (member) FATES[fate](room, member);
    room.pass(pause);
    look();
  }
}

function inRoom(seed: number, act: (room: Room) => void): void {
  const room = createRoom(seed);
  try {
    act(room);
  } finally {
    room.end();
  }
}

it('Whatever windows go through, in the end one of them leads, all show the same, and none has lost what was typed in it', () => {
  const all = stepsOf('open', 'open', 'type', 'type', 'close', 'hide', 'show', 'sleep', 'wake');
  fc.assert(
    fc.property(fc.nat(), all, (seed, steps) =>
      inRoom(seed, (room) => {
        play(room, steps);
        room.open();
        for (const { window } of room.here()) {
          set(window, { isHidden: false });
          room.wake(window);
        }
        room.pass(120_000);
        const here = room.here();
        expect(here.filter(({ leads }) => leads())).toHaveLength(1);
        const states = here.map(({ replica }) => replica.read());
        expect(states).toEqual(here.map(() => states[0]));
        expect(Object.keys(states[0]?.typed ?? {})).toEqual(
          expect.arrayContaining(here.flatMap(({ keys }) => keys)),
        );
      }),
    ),
    { numRuns: 1_000 },
  );
});

it('No two windows lead at once as long as none sleeps', () => {
  fc.assert(
    fc.property(fc.nat(), stepsOf('open', 'open', 'type', 'close', 'hide', 'show'), (seed, steps) =>
      inRoom(seed, (room) =>
        play(room, steps, () => expect(room.here().filter(({ leads }) => leads()).length).toBeLessThan(2)),
      ),
    ),
  );
});

it('A window that nobody looks at leads on for hours, whatever others do, and passes the lead on when it is closed', () => {
  fc.assert(
    fc.property(fc.nat(), stepsOf('open', 'type', 'hide', 'show'), (seed, steps) =>
      inRoom(seed, (room) => {
        const desk = room.open();
        room.pass(1_000);
        set(desk.window, { isHidden: true });
        const stage = room.open();
        for (let hour = 0; hour < 3; hour++) {
          play(room, steps);
          room.pass(3_600_000);
        }
        expect(desk.changes()).toBe(1);
        room.type(stage);
        room.close(desk);
        room.pass(60_000);
        expect(room.here().filter(({ leads }) => leads())).toHaveLength(1);
        expect(stage.replica.read().typed).toMatchObject({ '1.0': true });
      }),
    ),
    { numRuns: 50 },
  );
});

it('A window that sleeps is replaced once it is asked for something, and follows when it wakes, with what was typed in it', () => {
  inRoom(1, (room) => {
    const desk = room.open();
    room.pass(1_000);
    const stage = room.open();
    room.pass(1_000);
    room.type(desk);
    set(desk.window, { isAsleep: true });
    room.type(stage);
    room.pass(5_000);
    expect(stage.leads()).toBe(false);
    room.pass(2_000);
    expect(stage.leads()).toBe(true);
    room.wake(desk.window);
    room.pass(2_000);
    expect([desk.leads(), stage.leads()]).toEqual([false, true]);
    for (const { replica } of [desk, stage])
      expect(replica.read().typed).toEqual({ '0.0': true, '1.0': true });
  });
});
