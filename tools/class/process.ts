import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ClassPlace } from './learner.ts';
import type { Standing } from './standing.ts';

/** Which learners a process of theirs simulates. */
export interface Crowd {
  /** By their ids; the first one where none is named. */
  readonly lessons: readonly string[];
  readonly count: number;
  readonly seed: number;
  /** How many times faster than people; 1 is their pace. */
  readonly speed: number;
  /** They have been at it for up to so long when they enter, in milliseconds of people. */
  readonly headStart: number;
  /** So many of them carry the number of their last report in their name: `Probe 3.17`. */
  readonly probes: number;
}

/** What their process is asked. */
export type Asked =
  /** Makes what learners of these lessons try, where that is not kept yet. */
  | { readonly do: 'play'; readonly lessons: Crowd['lessons'] }
  | { readonly do: 'enter'; readonly crowd: Crowd; readonly place: ClassPlace }
  /** Leaves the class, and enters this one. */
  | { readonly do: 'move'; readonly place: ClassPlace }
  | { readonly do: 'begin' | 'report' }
  /** Nobody does anything any more; or all go on. */
  | { readonly do: 'rest' | 'go on' }
  /** All close their pages, and open them again. */
  | { readonly do: 'reload' }
  | { readonly do: 'stand' };

/** How each of them stands by its own account, in the order of their numbers. */
export type Stands = readonly Pick<Standing, 'status' | 'hand'>[];

/** What it reports of the time since `begin`. */
export interface Said {
  /** Who has no connection now, by their numbers. */
  readonly away: readonly number[];
  readonly messages: number;
  readonly bytes: number;
  /** Of the probes. */
  readonly reported: readonly Mark[];
  readonly sent: readonly Mark[];
}

/** That the probe of this number made, or sent, its report of this number; `at` in milliseconds since 1970. */
export interface Mark {
  readonly probe: number;
  readonly report: number;
  readonly at: number;
}

/** Simulated learners in a process of their own, so that they share no event loop with what they load. */
export interface LearnersProcess {
  ask<Answer>(asked: Asked): Promise<Answer>;
  end(): void;
}

/**
 * Lets simulated learners enter a class. Their attempts may have to be made first, which takes half a minute a lesson.
 *
 * @throws if their process ends
 */
export async function startLearners(place: ClassPlace, crowd: Crowd): Promise<LearnersProcess> {
  const learners = startProcess();
  await learners.ask({ do: 'enter', place, crowd });
  return learners;
}

/** Makes the attempts of lessons before anybody waits for them; the first lesson's where none is named. */
export async function playLessons(lessons: Crowd['lessons'] = []): Promise<void> {
  const { ask, end } = startProcess();
  try {
    await ask({ do: 'play', lessons });
  } finally {
    end();
  }
}

function startProcess(): LearnersProcess {
  const child = fork(fileURLToPath(new URL('./learners.node.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
  });
  const end = () => void child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The process of the simulated learners ended (${code}).`);
  });
  // Nobody may be asking when it ends.
  ended.catch(() => {});
  const ask = async <Answer>(asked: Asked) => {
    child.send(asked);
    const [answer] = await Promise.race([once(child, 'message'), ended]);
    return answer as Answer;
  };
  return { ask, end };
}
