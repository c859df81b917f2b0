import { afterEach, expect, test, vi } from 'vitest';
import { realClass } from '../../src/room/class/real-class-for-tests.ts';
import type { SimulatedLearner } from './learner.ts';
import { simulateLearners } from './learners.ts';
import { SMALL } from './lesson-for-tests.ts';

const opened: Awaited<ReturnType<typeof realClass>>[] = [];
const learners: SimulatedLearner[] = [];

afterEach(async () => {
  for (const each of learners.splice(0)) each.leave();
  for (const each of opened.splice(0)) await each.close();
});

const eventually = (look: () => void) => vi.waitFor(look, { timeout: 15_000, interval: 50 });

async function aClass(count: number, speed: number) {
  const played = await realClass();
  opened.push(played);
  const host = played.teach();
  const { url, room } = played;
  learners.push(
    ...simulateLearners({ url, room, lessons: [SMALL], count, seed: 3, speed, headStart: 60_000 }),
  );
  return { host, played };
}

test('the board says of each simulated learner what that says of itself', async () => {
  const { host } = await aClass(12, 200);
  await eventually(() => expect(host.read().learners).toHaveLength(12));
  await eventually(() => {
    const wrong = learners.flatMap((each) => each.standing().status.wrong);
    expect(wrong.length).toBeGreaterThan(12);
  });
  for (const each of learners) each.rest();
  await eventually(() => {
    const said = host.read().learners.map(({ client, status, hand }) => [client, status, hand?.id ?? null]);
    const stands = learners.map((each) => {
      const { status, hand } = each.standing();
      return [each.client, status, hand?.id ?? null];
    });
    expect(new Map(said.map(([client, ...rest]) => [client, rest]))).toEqual(
      new Map(stands.map(([client, ...rest]) => [client, rest])),
    );
  });
});

test('simulated learners go where all are called to, and answer what they are told', async () => {
  const { host } = await aClass(8, 200);
  await eventually(() => expect(host.read().learners).toHaveLength(8));
  for (const each of learners) each.rest();
  host.call({ task: { id: 'now', lesson: 'small', task: 'name-it', startedAt: Date.now(), endsAt: null } });
  for (const each of learners) each.goOn();
  await eventually(() => {
    for (const { status } of host.read().learners)
      expect(status?.work.small?.['name-it']?.isPassed).toBe(true);
  });
  const asked = { id: 'solution', lesson: 'small', task: 'fix-it' };
  for (const { client } of host.read().learners) host.tell(client, { asksToShow: [asked] });
  await eventually(() => {
    const answers = host.read().learners.map(({ reply }) => reply.solutions.solution);
    expect(answers).not.toContain(undefined);
    expect(answers).toContainEqual({ 'main.py': 'print(1)\n' });
  });
  host.openPoll('poll', 'Which one?', { kind: 'choice', choices: ['this', 'that'] });
  await eventually(() => expect(host.read().poll?.voted).toBe(8));
});

test('simulated learners who move along to another room are the same ones there, and go on', async () => {
  const { host } = await aClass(6, 200);
  await eventually(() => expect(host.read().learners).toHaveLength(6));
  const next = await realClass();
  opened.push(next);
  const there = next.teach();
  for (const each of learners) each.move(next);
  const clients = () => there.read().learners.map(({ client }) => client);
  await eventually(() => expect(clients().sort()).toEqual(learners.map(({ client }) => client).sort()));
  await eventually(() => expect(host.read().learners.filter(({ isHere }) => isHere)).toEqual([]));
  const signs = () => there.read().learners.map(({ status }) => status?.signs ?? 0);
  const before = Math.max(...signs());
  await eventually(() => expect(Math.max(...signs())).toBeGreaterThan(before));
});
