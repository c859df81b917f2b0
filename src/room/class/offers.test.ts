import { afterEach, expect, it } from 'vitest';
import { type PlayedClass, playedClass, STATUS } from './played-class-for-tests.ts';
import { type LearnerScreen, NO_REPLY } from './status.ts';

const TEXT = 'what Ada has written\n';
const OFFER = {
  ...{ id: 'offer', lesson: 'sys-path', says: 'Look.' },
  ...{ base: { 'main.py': TEXT }, edits: { 'main.py': `import sys\n${TEXT}` } },
};
const SCREEN: LearnerScreen = {
  ...{ task: 'see', at: null, told: {} },
  bench: {
    id: { case: 'sys-path', stage: 'buggy', for: 'lesson' },
    ...{
      edits: { 'main.py': TEXT },
      openFile: 'main.py',
      marked: null,
      culprits: [],
      isOutdated: false,
      walked: null,
    },
    run: {
      ...{ status: 'none', runtime: '', state: '', command: '', said: '', isCut: false, typed: '' },
      isWaiting: false,
    },
    ...{ evidence: null, leftOut: '' },
  },
};
const TAKEN = { ...NO_REPLY, offers: { offer: 'taken' } } as const;

let played: PlayedClass | null = null;
afterEach(() => played?.end());

/** Ada shows her screen and is offered an edit. The instructor has no page open but the board. */
function offered(seed: number) {
  const room = playedClass(seed);
  played = room;
  const instructor = room.openInstructor();
  const ada = room.openPupil();
  room.at(ada, () => ada.attending.report(STATUS));
  room.at(ada, () => ada.attending.show(SCREEN));
  room.pass(5_000);
  room.at(instructor, () => instructor.host.tell(ada.client, { offer: OFFER }));
  room.pass(5_000);
  expect(ada.attending.read().told.offer).toEqual(OFFER);
  return {
    ...{ room, instructor, ada },
    says(act: () => void) {
      room.at(ada, act);
      room.pass(5_000);
    },
    /** What Ada is told of it, and whether the instructor's browser has her text. */
    stands: () => ({
      told: ada.attending.read().told.offer?.id ?? null,
      isKept: JSON.stringify(instructor.kept.read()).includes('what Ada has written'),
    }),
  };
}

it('an offer that was answered goes with the screen, though nobody looks at its learner', () => {
  const { ada, says, stands } = offered(1);
  says(() => ada.attending.reply(TAKEN));
  expect(stands()).toEqual({ told: 'offer', isKept: true });
  says(() => ada.attending.show(null));
  expect(stands()).toEqual({ told: null, isKept: false });
});

it('one that waits outlasts the screen, and goes once it is answered', () => {
  const { ada, says, stands } = offered(2);
  says(() => ada.attending.show(null));
  expect(stands()).toEqual({ told: 'offer', isKept: true });
  says(() => ada.attending.reply(TAKEN));
  expect(stands()).toEqual({ told: null, isKept: false });
});

it('one goes with a learner who takes back all', () => {
  const { ada, says, stands } = offered(3);
  says(() => ada.attending.forget());
  expect(stands().isKept).toBe(false);
});

it('one that ended while the instructor heard nothing goes when it is known', () => {
  const { room, instructor, ada, says, stands } = offered(4);
  room.network.close(instructor.window);
  says(() => ada.attending.reply(TAKEN));
  says(() => ada.attending.show(null));
  expect(stands()).toEqual({ told: 'offer', isKept: true });
  room.reloadInstructor(instructor);
  room.pass(10_000);
  expect(stands()).toEqual({ told: null, isKept: false });
});
