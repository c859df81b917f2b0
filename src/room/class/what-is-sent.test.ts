import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import type { Connect, ConnectionOptions } from '../connection.ts';
import { clientName, keeper, ROOM } from '../played-room-for-tests.ts';
import { createStore } from '../store.ts';
import { type AudienceView, type FollowedBench, NO_VIEW } from '../view.ts';
import { attendClass } from './attend-class.ts';
import { hostClass } from './host-class.ts';
import type { LearnerStatus } from './status.ts';

/** Sizes in `docs/room/protocol.md` are right within this part of each. */
const TOLERANCE = 0.1;

const LINE = { file: 'reports/settings.py', line: 12 };
const STANDING = { seconds: 412, misses: 3, hints: 2, usedSolution: false, isPassed: true };
const TASKS = ['see-it-fail', 'predict', 'place-the-hook', 'name-the-culprit', 'fix-it', 'prove-it'];
const LESSON = Object.fromEntries(TASKS.map((task) => [task, STANDING]));
const SAW = 'No run has named reports/settings.py yet: the hook is not called before the import is over.';

/** In the middle of the third lesson, with some wrong answers. */
const STATUS: LearnerStatus = {
  ...{ name: 'Ada Lovelace', signs: 1_204, at: { lesson: 'sys-path', task: 'place-the-hook' } },
  work: { 'double-import': LESSON, 'deleted-cwd': LESSON, 'sys-path': { 'see-it-fail': STANDING } },
  last: {
    ...{ lesson: 'sys-path', task: 'place-the-hook', is: 'answered', state: 'exited 1 in 0.42 s' },
    ...{ passed: false, saw: SAW, exception: "KeyError: 'region'", line: LINE, sameMisses: 3 },
  },
  wrong: Array.from({ length: 6 }, (_, index) => ({
    ...({ lesson: 'sys-path', task: TASKS[index] ?? '', is: 'missed', says: SAW, times: 2 } as const),
  })),
};
const FILE = '# what a learner has written\n'.repeat(50);
const BENCH: FollowedBench = {
  id: { case: 'sys-path', stage: 'buggy', for: 'lesson' },
  ...{
    edits: { 'main.py': FILE },
    openFile: 'main.py',
    marked: null,
    culprits: [],
    isOutdated: false,
    walked: null,
  },
  run: {
    ...{ status: 'ended', runtime: 'CPython', state: 'exited 1 in 0.42 s', command: 'python main.py' },
    ...{ said: 'Traceback (most recent call last):\n'.repeat(30), isCut: false, typed: '', isWaiting: false },
  },
  ...{ evidence: null, leftOut: '' },
};

/** All that went over the connections of an instructor and a learner: what is published by one is heard by the other. */
async function said(): Promise<ReadonlyMap<string, number>> {
  vi.useFakeTimers();
  const sizes = new Map<string, number>();
  const members: ConnectionOptions[] = [];
  const connect: Connect = (options) => {
    members.push(options);
    return {
      publish(topic, text) {
        const what = topic
          .split('/')
          .slice(2)
          .filter((level) => !/^[0-9a-f]{32}$/.test(level));
        const name = what[0] === 'up' ? `up/<client>/${what[1]}` : what.join('/').replace(/to$/, 'to/<box>');
        if (text !== '') sizes.set(name, Math.max(sizes.get(name) ?? 0, Buffer.byteLength(text)));
        for (const { onMessage } of members) onMessage({ topic, text, isRetained: false });
        return true;
      },
      close: () => {},
    };
  };
  const login = { connect, url: '', room: ROOM, username: '', password: '' };
  const host = hostClass({
    ...{ ...login, desk: clientName(9), kept: keeper<unknown>() },
    view: createStore<AudienceView>({ ...NO_VIEW, bench: BENCH }),
  });
  const learner = attendClass({ ...login, client: clientName(1), kept: keeper() });
  for (const { onLink } of members) onLink({ is: 'connected' });
  await vi.advanceTimersByTimeAsync(2_000);
  learner.report(STATUS);
  learner.raise({ id: clientName(3), text: 'Where do I put the hook?' });
  learner.show({ task: 'place-the-hook', bench: BENCH, at: LINE, told: { [clientName(5)]: 12 } });
  await vi.advanceTimersByTimeAsync(2_000);
  const task = { id: clientName(4), lesson: 'sys-path', task: 'fix-it', startedAt: Date.now() };
  host.call({ task: { ...task, endsAt: Date.now() + 600_000 } });
  host.openPoll('p', 'What will it print?', { kind: 'choice', choices: ['12', '21', 'an exception'] });
  host.tell(clientName(1), {
    notes: [
      {
        ...{ id: clientName(5), lesson: 'sys-path', line: LINE, code: 'from shop.settings import REGION' },
        text: 'Look at what this line imports.',
      },
    ],
  });
  host.showSolution({ id: clientName(6), lesson: 'sys-path', task: 'fix-it', edits: { 'main.py': FILE } });
  await vi.advanceTimersByTimeAsync(2_000);
  learner.vote(1);
  learner.reply({ offers: {}, solutions: { [clientName(7)]: { 'main.py': FILE } }, heard: 1 });
  await vi.advanceTimersByTimeAsync(2_000);
  learner.leave();
  host.leave();
  vi.useRealTimers();
  return sizes;
}

it('the table of what is sent in a class has every message, and its size', async () => {
  const sizes = await said();
  const text = readFileSync('docs/room/protocol.md', 'utf8');
  const table = text.slice(text.indexOf('| message | bytes |')).split('\n\n', 1)[0] ?? '';
  const rows = table
    .split('\n')
    .slice(2)
    .map((row) => row.split('|').map((cell) => cell.trim()));
  const told = new Map(
    rows.map((cells) => [cells[1]?.replaceAll('`', '') ?? '', Number(cells[2]?.replace(',', ''))]),
  );
  // The broker alone hears it; the bench of all is as in the talk.
  const measured = [...sizes].filter(([name]) => name !== 'rights' && name !== 'class/patch');
  expect([...told.keys()].sort()).toEqual(measured.map(([name]) => name).sort());
  for (const [name, size] of measured) {
    expect([name, told.get(name)]).toEqual([name, expect.any(Number)]);
    expect(Math.abs((told.get(name) ?? 0) - size), `${name} has ${size} bytes`).toBeLessThanOrEqual(
      size * TOLERANCE,
    );
  }
});
