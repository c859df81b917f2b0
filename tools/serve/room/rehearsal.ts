import { messageOf } from '../../../src/ui/faults.ts';
import { startLearners } from '../../class/process.ts';
import { say, sayForNow } from '../../setup/say.mjs';

const SEED = 1;

/** Simulated learners in the class of a room, for an instructor who rehearses. */
export interface Rehearsal {
  /** The room has another code: they come along. */
  move(room: string): void;
  end(): void;
}

/** Lets them enter, as soon as their attempts are made. */
export function rehearse(count: number, port: number, room: string): Rehearsal {
  const placeOf = (code: string) => ({ url: `ws://127.0.0.1:${port}/mqtt`, room: code });
  sayForNow('Learners', 'their attempts at the first lesson are made');
  const crowd = { lessons: [], count, seed: SEED, speed: 1, headStart: 0, probes: 0 };
  const starting = startLearners(placeOf(room), crowd);
  starting.then(
    () => say('Learners', `${count} simulated ones attend the class`),
    (fault: unknown) => say('Learners', `none attend: ${messageOf(fault)}`),
  );
  const once = (act: (learners: Awaited<typeof starting>) => void) => void starting.then(act, () => {});
  return {
    move: (code) => once((learners) => void learners.ask({ do: 'move', place: placeOf(code) })),
    end: () => once((learners) => learners.end()),
  };
}
