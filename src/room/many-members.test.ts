import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { type Desk, type Phone, type PlayedRoom, playedRoom } from './played-room-for-tests.ts';

let played: PlayedRoom | null = null;
afterEach(() => played?.end());

/** What can happen. `which` is some number to choose a member by. */
const FATES = {
  join: (room: PlayedRoom) => room.phones.length < 5 && room.openPhone(),
  'reload a phone': onPhone((room, phone) => room.reloadPhone(phone)),
  'close a phone': onPhone((room, phone) => room.network.close(phone.window)),
  'a phone sleeps': onPhone((room, { window }) => room.network.sleep(window)),
  'a phone wakes': onPhone((room, { window }) => room.browser.wake(window)),
  'a phone is out of reach': onPhone((room, { window }) => room.network.cut(window)),
  'a phone is too slow': onPhone((room, { window }) => room.network.lose(window, 1 + (choices % 3))),
  'a phone is within reach': onPhone((room, { window }) => room.network.mend(window)),
  vote: onPhone((room, phone) => {
    choices += 1;
    const choice = { file: 'main.py', line: (phone.number + 1) * 1_000 + choices };
    room.at(phone, () => phone.following.vote(choice));
  }),
  'take a vote back': onPhone((room, phone) => room.at(phone, () => phone.following.vote(null))),
  ask: onPhone((room, phone) => room.at(phone, () => phone.following.ask(`Question ${++choices}?`, null))),
  withdraw: onPhone((room, phone) => {
    const [question] = phone.following.read().mine.asking.questions;
    if (!question) return;
    withdrawnBy.set(phone.client, [...(withdrawnBy.get(phone.client) ?? []), question.id]);
    room.at(phone, () => phone.following.withdraw(question.id));
  }),
  like: onPhone((room, phone) => {
    const question = phone.following.read().questions.at(-1);
    if (question) room.at(phone, () => phone.following.like(question.id, true));
  }),
  show: onDesk((room, desk) => room.show(desk)),
  'reload a desk': onDesk((room, desk) => room.reloadDesk(desk)),
  'a desk sleeps': onDesk((room, { window }) => room.network.sleep(window)),
  'a desk wakes': onDesk((room, { window }) => room.browser.wake(window)),
  'a desk is hidden': onDesk((_, { window }) => Object.assign(window, { isHidden: true })),
  'a desk is out of reach': onDesk((room, { window }) => room.network.cut(window)),
  'a desk is within reach': onDesk((room, { window }) => room.network.mend(window)),
  'another desk': (room: PlayedRoom) => room.desks.length < 2 && room.openDesk(),
  'take the room back': onDesk((room, desk) => {
    if (desk.hosted?.link !== 'taken') return;
    room.show(desk);
    room.at(desk, () => desk.host.takeBack());
  }),
  'open a poll': onDesk((room, { window, host }) =>
    room.browser.within(window, () =>
      host.openPoll(`poll ${++choices}`, 3, 'Which line?', { kind: 'line', bench: BENCH }),
    ),
  ),
  'shut a poll': onDesk((room, desk) => room.at(desk, () => desk.host.shutPoll())),
  'hide a question': onDesk((room, desk) => {
    const question = desk.hosted?.questions[0];
    if (question) room.at(desk, () => desk.host.hideQuestion(question.id, true));
  }),
  'the broker is restarted': (room: PlayedRoom, which: number) => room.network.restart(which % 2 === 0),
} as const;

const BENCH = { case: 'double-import', stage: 'buggy', for: 'talk' } as const;
let choices = 0;
const withdrawnBy = new Map<string, readonly string[]>();

type Fate = keyof typeof FATES;
type Play = (room: PlayedRoom, which: number) => unknown;

function onPhone(act: (room: PlayedRoom, phone: Phone) => unknown): Play {
  return (room, which) => {
    const here = room.phones.filter(({ window }) => window.isOpen);
    const phone = here[which % here.length];
    // Nobody taps on a phone that sleeps, but a closed one is opened.
    if (phone) act(room, phone);
  };
}

function onDesk(act: (room: PlayedRoom, desk: Desk) => unknown): Play {
  return (room, which) => {
    const desk = room.desks[which % room.desks.length];
    if (desk) act(room, desk);
  };
}

const steps = fc.array(
  fc.record({
    fate: fc.constantFrom(...(Object.keys(FATES) as Fate[])),
    which: fc.nat(20),
    pause: fc.oneof(fc.constant(0), fc.nat(300), fc.nat(5_000), fc.nat(90_000)),
  }),
  { minLength: 1, maxLength: 40 },
);

/** All are awake and within reach again, and have had the time to hear of each other. */
function settle(room: PlayedRoom) {
  for (const { window } of [...room.desks, ...room.phones]) {
    room.network.mend(window);
    room.network.lose(window, 0);
    room.browser.wake(window);
    window.isHidden = false;
  }
  room.pass(180_000);
  const late = room.openPhone();
  room.pass(5_000);
  const host = theHost(room);
  expect(late.following.read().view).toEqual(host.view.read());
  for (const desk of room.desks) if (desk.hosted?.link === 'connected') room.show(desk);
  room.pass(5_000);
}

function check(property: (room: PlayedRoom) => void, look: (room: PlayedRoom) => void = () => {}) {
  fc.assert(
    fc.property(fc.nat(), steps, (seed, all) => {
      played?.end();
      const room = playedRoom(seed);
      choices = 0;
      withdrawnBy.clear();
      played = room;
      room.openDesk();
      room.openPhone();
      room.pass(3_000);
      for (const { fate, which, pause } of all) {
        FATES[fate](room, which);
        room.pass(pause);
        look(room);
      }
      settle(room);
      property(room);
    }),
    { numRuns: 150 },
  );
}

const present = ({ phones }: PlayedRoom) => phones.filter(({ window }) => window.isOpen);

function theHost(room: PlayedRoom): Desk {
  const [host, ...others] = room.desks.filter(({ hosted }) => hosted?.link === 'connected');
  expect(others).toEqual([]);
  if (!host) throw new Error(`Nobody hosts: ${room.desks.map(({ hosted }) => hosted?.link).join(', ')}`);
  return host;
}

it('Whatever members go through, in the end one desk hosts, and all phones show what it does', () => {
  check((room) => {
    const { view, hosted } = theHost(room);
    for (const { following } of present(room)) {
      const followed = following.read();
      expect(followed).toMatchObject({ link: { is: 'connected' }, host: 'here', view: view.read() });
      expect(followed.poll?.id).toBe(hosted?.poll?.id);
      expect(followed.poll?.voted).toBe(hosted?.poll?.voted);
      const seen = hosted?.questions.filter(({ isHidden }) => !isHidden) ?? [];
      expect(followed.questions.map(({ id, votes }) => [id, votes])).toEqual(
        seen.map(({ id, votes }) => [id, votes]),
      );
    }
    // Who left while a broker was down that keeps everything has no last will.
    const left = room.network.hasKept() ? room.phones.length : present(room).length;
    expect(hosted?.followers).toBeGreaterThanOrEqual(present(room).length);
    expect(hosted?.followers).toBeLessThanOrEqual(left);
  });
});

it('No phone shows an older slide after a newer one', () => {
  check((room) => {
    for (const { shown } of room.phones) {
      for (const [index, slide] of shown.entries()) {
        const before = shown[index - 1];
        if (before === undefined || slide > before) continue;
        // A desk that came, or took the room back, may have been on its slide for longer.
        const isLater = Math.max(...room.termsOf(slide)) > Math.min(...room.termsOf(before));
        expect({ before, slide, isLater }).toEqual({ before, slide, isLater: true });
      }
    }
  });
});

it('Each device has the vote that it shows, once, and the questions that it asks', () => {
  check((room) => {
    const { hosted } = theHost(room);
    const lines = hosted?.poll?.tally.kind === 'line' ? hosted.poll.tally.lines : [];
    const voters = lines.map(({ line }) => Math.floor(line / 1_000));
    expect(new Set(voters).size).toBe(voters.length);
    expect(lines.every(({ votes }) => votes === 1)).toBe(true);
    for (const { following, number } of present(room)) {
      const { vote, asking } = following.read().mine;
      if (vote && hosted?.poll?.state === 'open') {
        expect(vote.poll).toBe(hosted.poll.id);
        expect(lines).toContainEqual({ ...(vote.choice as object), votes: 1 });
      }
      if (!vote && hosted?.poll?.state === 'open') expect(voters).not.toContain(number + 1);
      const listed = hosted?.questions.map(({ id }) => id) ?? [];
      for (const { id } of asking.questions) expect(listed).toContain(id);
    }
    const withdrawn = present(room).flatMap(({ client }) => withdrawnBy.get(client) ?? []);
    for (const { id } of hosted?.questions ?? []) expect(withdrawn).not.toContain(id);
  });
});
