import { setTimeout as settle } from 'node:timers/promises';
import type { ClassPlace, SimulatedLearner } from './learner.ts';
import { simulateLearners } from './learners.ts';
import { playedLessons } from './played-lessons.ts';
import type { Asked, Crowd, Mark, Said, Stands } from './process.ts';

/* Simulated learners in a process of their own: `startLearners` starts it, and asks. */

let learners: readonly SimulatedLearner[] = [];
let [messages, bytes] = [0, 0];
let reported: Mark[] = [];
let sent: Mark[] = [];

process.on('message', async (asked: Asked) => process.send?.(await answerTo(asked)));
// Without whom they were started for, they have nothing to do.
process.on('disconnect', () => process.exit());

async function answerTo(asked: Asked): Promise<Said | Stands | null> {
  switch (asked.do) {
    case 'play':
      await playedLessons(asked.lessons);
      return null;
    case 'enter':
      await enter(asked.crowd, asked.place);
      return null;
    case 'move':
      for (const each of learners) each.move(asked.place);
      await allHere();
      return null;
    case 'begin':
      [messages, bytes] = [0, 0];
      [reported, sent] = [[], []];
      return null;
    case 'rest':
      for (const each of learners) each.rest();
      return null;
    case 'go on':
      for (const each of learners) each.goOn();
      return null;
    case 'reload':
      for (const each of learners) each.reload();
      return null;
    case 'stand':
      return learners.map((each) => each.standing());
    case 'report':
      return { away: away(), messages, bytes, reported, sent };
  }
}

async function enter(crowd: Crowd, place: ClassPlace): Promise<void> {
  const { probes, lessons: ids, ...rest } = crowd;
  const lessons = await playedLessons(ids);
  learners = simulateLearners({
    ...place,
    ...rest,
    lessons,
    of: (number) => (number < probes ? probe(number) : { watched: { onReport() {}, onSend: count } }),
  });
  await allHere();
}

async function allHere(): Promise<void> {
  while (away().length > 0) await settle(50);
}

const away = () =>
  learners.flatMap((each, number) => (each.attending().read().link.is === 'connected' ? [] : [number]));

function count(_topic: string, text: string): void {
  messages += 1;
  bytes += Buffer.byteLength(text);
}

function probe(number: number) {
  return {
    name: (report: number) => `Probe ${number}.${report}`,
    watched: {
      onReport: (report: number) => void reported.push({ probe: number, report, at: now() }),
      onSend(topic: string, text: string) {
        count(topic, text);
        const [, report] = /"Probe \d+\.(\d+)"/.exec(text) ?? [];
        if (topic.endsWith('/status') && report)
          sent.push({ probe: number, report: Number(report), at: now() });
      },
    },
  };
}

const now = () => performance.timeOrigin + performance.now();
