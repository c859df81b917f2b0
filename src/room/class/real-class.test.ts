import { afterEach, expect, test, vi } from 'vitest';
import { thisDevice, thisLearner } from '../device.ts';
import { keeper } from '../played-room-for-tests.ts';
import { realClass } from './real-class-for-tests.ts';
import type { LearnerStatus } from './status.ts';

const classes: Awaited<ReturnType<typeof realClass>>[] = [];

async function aClass() {
  const opened = await realClass();
  classes.push(opened);
  return opened;
}

afterEach(async () => {
  for (const each of classes.splice(0)) await each.close();
});

const eventually = (look: () => void) => vi.waitFor(look, { timeout: 10_000, interval: 20 });

const ADA: LearnerStatus = {
  name: 'Ada',
  signs: 1,
  at: { lesson: 'sys-path', task: 'see' },
  work: {},
  last: null,
  wrong: [],
};

test('an instructor sees who comes, whose hand is up, and what is shown, and tells that one alone', async () => {
  const { teach, attend, newLearner } = await aClass();
  const host = teach();
  const [ada, bob] = [attend(newLearner()), attend(newLearner())];
  ada.report(ADA);
  bob.report({ ...ADA, name: '' });
  await eventually(() => expect(host.read().learners.map(({ isHere }) => isHere)).toEqual([true, true]));
  ada.raise({ id: 'one', text: 'Where is it?' });
  await eventually(() => {
    const hands = host.read().learners.flatMap(({ hand }) => (hand ? [hand.text] : []));
    expect(hands).toEqual(['Where is it?']);
  });
  const client = host.read().learners.find(({ hand }) => hand)?.client ?? '';
  host.tell(client, {
    handSeen: 'one',
    pointed: { id: 'p', lesson: 'small', line: { file: 'main.py', line: 3 }, code: 'print(1)' },
  });
  host.call({ isEyes: true });
  await eventually(() => expect(ada.read().told).toMatchObject({ seq: 1, handSeen: 'one' }));
  await eventually(() => expect(bob.read().call).toMatchObject({ isEyes: true, standing: { here: 2 } }));
  expect(bob.read().told.seq).toBe(0);
});

test('an instructor who reloads finds the class as it was', async () => {
  const { teach, attend, newLearner } = await aClass();
  const kept = keeper<unknown>();
  const host = teach(kept, 'a'.repeat(32));
  const ada = attend(newLearner());
  ada.report(ADA);
  await eventually(() => expect(host.read().learners).toHaveLength(1));
  const client = host.read().learners[0]?.client ?? '';
  host.tell(client, { wantsScreen: true });
  host.leave();
  const again = teach(kept, 'a'.repeat(32));
  await eventually(() =>
    expect(again.read().learners).toMatchObject([
      { client, number: 1, isHere: true, status: { name: 'Ada' }, told: { wantsScreen: true } },
    ]),
  );
  again.tell(client, { wantsScreen: false });
  await eventually(() => expect(ada.read().told).toMatchObject({ seq: 2, wantsScreen: false }));
});

test('who learns goes on after the broker was restarted', async () => {
  const { teach, attend, newLearner, restartBroker } = await aClass();
  const host = teach();
  const ada = attend(newLearner());
  ada.report(ADA);
  await eventually(() => expect(host.read().learners).toMatchObject([{ isHere: true }]));
  await restartBroker();
  await eventually(() => expect(ada.read().link.is).not.toBe('connected'));
  ada.report({ ...ADA, signs: 2 });
  await eventually(() =>
    expect(host.read().learners).toMatchObject([{ isHere: true, status: { signs: 2 } }]),
  );
});

test('three hundred learners who come at once after the broker was restarted are all on the board, with all that they say', async () => {
  const { teach, attend, newLearner, restartBroker } = await aClass();
  const host = teach();
  const all = Array.from({ length: 300 }, () => attend(newLearner()));
  const says = 'x'.repeat(240);
  const wrong = Array.from({ length: 20 }, (_, times) => ({
    ...({ lesson: 'sys-path', task: 'see', is: 'missed', says, times } as const),
  }));
  for (const [index, each] of all.entries()) {
    each.report({ ...ADA, name: `Learner ${index}`, wrong });
    each.raise({ id: `hand ${index}`, text: '' });
  }
  const isWhole = () => {
    const { learners } = host.read();
    expect(learners.filter(({ isHere, hand, status }) => isHere && hand && status)).toHaveLength(300);
  };
  const within = { timeout: 60_000, interval: 100 };
  await vi.waitFor(isWhole, within);
  const numbers = host.read().learners.map(({ client, number }) => [client, number]);
  await restartBroker();
  await vi.waitFor(() => expect(all.every((each) => each.read().link.is === 'connected')).toBe(true), within);
  for (const [index, each] of all.entries())
    each.report({ ...ADA, signs: 2, name: `Learner ${index}`, wrong });
  await vi.waitFor(() => {
    isWhole();
    expect(host.read().learners.every(({ status }) => status?.signs === 2)).toBe(true);
  }, within);
  expect(host.read().learners.map(({ client, number }) => [client, number])).toEqual(numbers);
  // A page that comes now is sent all of it at once.
  const other = teach();
  await vi.waitFor(
    () => expect(other.read().learners.filter(({ status }) => status?.signs === 2)).toHaveLength(300),
    within,
  );
  await vi.waitFor(() => expect(host.read().link).toBe('taken'), within);
});

test('who learns on a device that follows the talk, too, is let in', () => {
  expect(thisLearner().client).not.toBe(thisDevice().client);
  expect(thisLearner()).toEqual(thisLearner());
});
