import { chanceOf } from './chance.ts';
import { type ClassPlace, type LearnerOptions, type SimulatedLearner, simulateLearner } from './learner.ts';
import type { PlayedLesson } from './lesson.ts';
import { nameOf } from './names.ts';

export interface LearnersOptions extends ClassPlace {
  readonly lessons: readonly PlayedLesson[];
  readonly count: number;
  readonly seed: number;
  /** How many times faster than people; 1 is their pace. */
  readonly speed: number;
  /** They have been at it for up to so long when they enter, in milliseconds of people. */
  readonly headStart?: number;
  /** What is other than usual of one of them. */
  readonly of?: (number: number) => Partial<Pick<LearnerOptions, 'name' | 'watched'>>;
}

/** Lets many learners attend a class, each with a life of its own. */
export function simulateLearners(options: LearnersOptions): SimulatedLearner[] {
  const { count, seed, headStart = 0, of, ...rest } = options;
  const chance = chanceOf(seed);
  return Array.from({ length: count }, (_, number) =>
    simulateLearner({
      ...rest,
      seed: seed * 1_000 + number,
      headStart: chance.between(0, headStart),
      name: () => nameOf(number),
      ...of?.(number),
    }),
  );
}
