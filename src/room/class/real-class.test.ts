import { afterEach, expect, test, vi } from 'vitest';
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
  host.tell(client, { handSeen: 'one', pointed: { file: 'main.py', line: 3 } });
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
