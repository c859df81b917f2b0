import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { clientName } from '../played-room-for-tests.ts';
import { createLearners } from './learners.ts';
import {
  type Instructor,
  type PlayedClass,
  type Pupil,
  playedClass,
  STATUS,
} from './played-class-for-tests.ts';

let played: PlayedClass | null = null;
let count = 0;
afterEach(() => played?.end());

const MAIN = { file: 'main.py', line: 1 };

/** What can happen. `which` is some number to choose a member by. */
const FATES = {
  join: (room: PlayedClass) => room.pupils.length < 5 && begin(room),
  report: onPupil((room, pupil) =>
    room.at(pupil, () => pupil.attending.report({ ...STATUS, signs: ++count })),
  ),
  'report a wrong answer': onPupil((room, pupil) => {
    const wrong = [{ lesson: 'sys-path', task: 'see', is: 'accused', line: MAIN, times: ++count } as const];
    room.at(pupil, () => pupil.attending.report({ ...STATUS, signs: count, wrong }));
  }),
  'hand up': onPupil((room, pupil) =>
    room.at(pupil, () => pupil.attending.raise({ id: `hand ${++count}`, text: 'Where?' })),
  ),
  'hand down': onPupil((room, pupil) => room.at(pupil, () => pupil.attending.raise(null))),
  vote: onPupil((room, pupil) => room.at(pupil, () => pupil.attending.vote(count++ % 2))),
  'take a vote back': onPupil((room, pupil) => room.at(pupil, () => pupil.attending.vote(null))),
  answer: onPupil((room, pupil) => {
    const { seq } = pupil.attending.read().told;
    room.at(pupil, () => pupil.attending.reply({ offers: {}, solutions: {}, heard: seq }));
  }),
  'reload a learner': onPupil((room, pupil) => room.reloadPupil(pupil)),
  'a learner sleeps': onPupil((room, { window }) => room.network.sleep(window)),
  'a learner wakes': onPupil((room, { window }) => room.browser.wake(window)),
  'a learner is out of reach': onPupil((room, { window }) => room.network.cut(window)),
  'a learner is within reach': onPupil((room, { window }) => room.network.mend(window)),
  tell: onInstructor((room, instructor, which) => {
    const notes = [{ id: 'n', lesson: 'small', line: MAIN, code: '', text: `note ${++count}` }];
    room.at(instructor, () => instructor.host.tell(clientName(1 + (which % 5)), { notes }));
  }),
  call: onInstructor((room, instructor) => {
    const pause = { says: `pause ${++count}`, endsAt: null };
    room.at(instructor, () => instructor.host.call({ pause }));
  }),
  forget: onInstructor((room, instructor, which) =>
    room.at(instructor, () => instructor.host.forget(clientName(1 + (which % 5)))),
  ),
  'open a poll': onInstructor((room, instructor) => {
    const asks = { kind: 'choice', choices: ['a', 'b'] } as const;
    room.at(instructor, () => instructor.host.openPoll(`poll ${++count}`, 'Which?', asks));
  }),
  'reload the instructor': onInstructor((room, instructor) => room.reloadInstructor(instructor)),
  'the instructor sleeps': onInstructor((room, { window }) => room.network.sleep(window)),
  'the instructor wakes': onInstructor((room, { window }) => room.browser.wake(window)),
  'the instructor is out of reach': onInstructor((room, { window }) => room.network.cut(window)),
  'the instructor is within reach': onInstructor((room, { window }) => room.network.mend(window)),
  'the broker is restarted': (room: PlayedClass) => room.network.restart(false),
} as const;
type Fate = keyof typeof FATES;
type Play = (room: PlayedClass, which: number) => unknown;

function begin(room: PlayedClass): void {
  const pupil = room.openPupil();
  room.at(pupil, () => pupil.attending.report({ ...STATUS, signs: ++count }));
}
function onPupil(act: (room: PlayedClass, pupil: Pupil) => unknown): Play {
  return (room, which) => {
    const pupil = room.pupils[which % room.pupils.length];
    if (pupil) act(room, pupil);
  };
}
function onInstructor(act: (room: PlayedClass, instructor: Instructor, which: number) => unknown): Play {
  return (room, which) => {
    const [instructor] = room.instructors;
    if (instructor) act(room, instructor, which);
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

function settle(room: PlayedClass): void {
  for (const { window } of [...room.instructors, ...room.pupils]) {
    room.network.mend(window);
    room.browser.wake(window);
  }
  room.pass(180_000);
  // One that was taken off the board comes back with its next sign of life.
  for (const pupil of room.pupils)
    room.at(pupil, () =>
      pupil.attending.report({ ...(pupil.attending.read().mine.status ?? STATUS), signs: ++count }),
    );
  room.pass(5_000);
}

it('Whatever a class goes through, in the end the board says what each learner last said, once', () => {
  fc.assert(
    fc.property(fc.nat(), steps, (seed, all) => {
      played?.end();
      const room = playedClass(seed);
      played = room;
      count = 0;
      const instructor = room.openInstructor();
      begin(room);
      room.pass(3_000);
      const numbers = new Map<string, number>();
      for (const { fate, which, pause } of all) {
        FATES[fate](room, which);
        room.pass(pause);
        for (const { client, number } of instructor.host.read().learners) {
          expect(numbers.get(client) ?? number).toBe(number);
          numbers.set(client, number);
        }
      }
      settle(room);
      expect(new Set(numbers.values()).size).toBe(numbers.size);
      const { learners, link, poll, call } = instructor.host.read();
      expect(link).toBe('connected');
      expect(learners.map(({ client }) => client).sort()).toEqual(
        room.pupils.map(({ client }) => client).sort(),
      );
      for (const { client, attending } of room.pupils) {
        const attended = attending.read();
        const { mine } = attended;
        const learner = learners.find((each) => each.client === client);
        expect(learner).toMatchObject({ isHere: true, status: mine.status, reply: mine.reply, screen: null });
        expect([client, learner?.hand?.id ?? null]).toEqual([client, mine.hand?.id ?? null]);
        expect(attended.told.notes).toEqual(learner?.told.notes);
        expect(attended.call.pause).toEqual(call.pause);
        expect(attended.poll?.id).toBe(poll?.id);
      }
      const votes = room.pupils.flatMap(({ attending }) => attending.read().mine.vote ?? []);
      const counted = [0, 1].map((choice) => votes.filter((vote) => vote.choice === choice).length);
      if (poll) expect(poll.tally).toEqual({ kind: 'choice', votes: counted });
    }),
    { numRuns: 60, seed: 23 },
  );
});

it('a hand that goes down and a vote that is taken back while the instructor hears nothing are gone', () => {
  const room = playedClass(1);
  played = room;
  const instructor = room.openInstructor();
  begin(room);
  const [pupil] = room.pupils as [Pupil];
  room.pass(3_000);
  const asks = { kind: 'choice', choices: ['a', 'b'] } as const;
  room.at(instructor, () => instructor.host.openPoll('p', 'Which?', asks));
  room.pass(3_000);
  room.at(pupil, () => pupil.attending.raise({ id: 'hand', text: '' }));
  room.at(pupil, () => pupil.attending.vote(1));
  room.pass(3_000);
  const board = () => instructor.host.read();
  expect([board().learners[0]?.hand?.id, board().poll?.voted]).toEqual(['hand', 1]);
  room.network.cut(instructor.window);
  room.pass(100_000);
  room.at(pupil, () => pupil.attending.raise(null));
  room.at(pupil, () => pupil.attending.vote(null));
  room.pass(3_000);
  room.network.mend(instructor.window);
  room.pass(60_000);
  expect([board().link, board().learners[0]?.hand, board().poll?.voted]).toEqual(['connected', null, 0]);
});

it('who is taken off the board and is still here comes back with its next report, as the same number', () => {
  const room = playedClass(2);
  played = room;
  const instructor = room.openInstructor();
  for (let each = 0; each < 3; each += 1) {
    begin(room);
    room.pass(2_000);
  }
  const [pupil] = room.pupils as [Pupil];
  room.at(instructor, () => instructor.host.forget(pupil.client));
  room.pass(10_000);
  expect(instructor.host.read().learners.map(({ number }) => number)).toEqual([2, 3]);
  room.at(pupil, () => pupil.attending.report({ ...STATUS, signs: 99 }));
  room.pass(3_000);
  const back = instructor.host.read().learners.find(({ client }) => client === pupil.client);
  expect(back).toMatchObject({ number: 1, isHere: true, status: { signs: 99 } });
  room.at(instructor, () => instructor.host.tell(pupil.client, { wantsScreen: true }));
  room.pass(3_000);
  expect(pupil.attending.read().told.wantsScreen).toBe(true);
});

it('who says something is here, though the last will of its connection before came late', () => {
  const client = clientName(1);
  const learners = createLearners([]);
  learners.hear(client, 'status', JSON.stringify(STATUS), false);
  learners.hear(client, 'learns', '', false);
  expect(learners.list()[0]?.isHere).toBe(false);
  learners.hear(client, 'status', JSON.stringify({ ...STATUS, signs: 2 }), true);
  expect(learners.list()[0]?.isHere).toBe(false);
  learners.hear(client, 'status', JSON.stringify({ ...STATUS, signs: 3 }), false);
  expect(learners.list()[0]?.isHere).toBe(true);
});

it('a class that ended has nothing of anybody left in the broker, and a second instructor is silent until it takes the class', () => {
  const room = playedClass(3);
  played = room;
  const instructor = room.openInstructor();
  begin(room);
  begin(room);
  room.pass(5_000);
  const other = room.openInstructor();
  room.pass(10_000);
  expect([instructor.host.read().link, other.host.read().link]).toEqual(['taken', 'connected']);
  const said = room.network.log.length;
  room.at(instructor, () => instructor.host.call({ pause: { says: 'Tea', endsAt: null } }));
  room.pass(10_000);
  const texts = room.network.log.slice(said).map(({ text }) => text);
  expect(texts.filter((text) => text.includes('Tea'))).toEqual([]);
  room.at(other, () => other.host.end());
  room.pass(10_000);
  expect([...room.network.retained.keys()].filter((topic) => !topic.endsWith('/class/host'))).toEqual([]);
  for (const { attending } of room.pupils)
    expect(attending.read()).toMatchObject({ host: 'ended', mine: { status: null } });
});
