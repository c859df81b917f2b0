import {
  type Crowd,
  type LearnersProcess,
  playLessons,
  type Stands,
  startLearners,
} from '../tools/class/process.ts';
import { expect } from './deck.ts';
import { test as base } from './room.ts';
import { wayTo } from './room-connection.ts';

/** Simulated learners of a class, who say what the board has to say of them. */
export interface Learners {
  /** Nobody does anything any more: what all have said by then has to arrive. */
  rest(): Promise<Stands>;
  /** Goes on, until they have done so many things more. */
  goOn(things: number): Promise<void>;
  /** All close their pages, and open them again. */
  reload(): Promise<void>;
}

interface ClassPlay {
  /** Lets simulated learners enter the class of the room. */
  learners(crowd: Pick<Crowd, 'count'> & Partial<Crowd>): Promise<Learners>;
}

/** A class in the room of `play`: the instructor's browser is its desk, and learners come on laptops of their own. */
export const test = base.extend<{ crowd: ClassPlay }, { played: null }>({
  // What learners try is made once, and on no test's own time: a machine with other things to do needs minutes for it.
  played: [
    // biome-ignore lint/correctness/noEmptyPattern: so a fixture says that it needs no other
    async ({}, use) => {
      await playLessons();
      await use(null);
    },
    { scope: 'worker', auto: true, timeout: 15 * 60_000 },
  ],
  crowd: async ({ play }, use) => {
    const started: LearnersProcess[] = [];
    await use({
      async learners(crowd) {
        const place = { url: wayTo(play.server.port).url, room: await play.code() };
        const usual = { lessons: [], seed: 1, speed: 20, headStart: 0, probes: 0 };
        const learners = await startLearners(place, { ...usual, ...crowd });
        started.push(learners);
        return {
          async rest() {
            await learners.ask({ do: 'rest' });
            return learners.ask<Stands>({ do: 'stand' });
          },
          async goOn(things) {
            const signs = async () => signsOf(await learners.ask<Stands>({ do: 'stand' }));
            const before = await signs();
            await learners.ask({ do: 'go on' });
            await expect.poll(signs).toBeGreaterThanOrEqual(before + things);
          },
          reload: () => learners.ask({ do: 'reload' }),
        };
      },
    });
    for (const each of started) each.end();
  },
});

const signsOf = (stands: Stands) => stands.reduce((sum, { status }) => sum + status.signs, 0);
