import { benchId } from '../src/case/index.ts';
import {
  type Attending,
  attendClass,
  type FollowedBench,
  type LearnerScreen,
  type LearnerStatus,
  NO_REPLY,
  type Reply,
  type Said,
  untouchedBench,
} from '../src/room/index.ts';
import { newName, wayTo } from './room-connection.ts';

/* Learners without a page: what they hear and say is what a learner's page does. */

/** Somebody in a class of the deck at this port. */
export function learnerOf(port: number, room: string, status: Partial<LearnerStatus> = {}): Attending {
  let mine: Said | null = null;
  const learner = attendClass({
    ...wayTo(port),
    room,
    client: newName(),
    username: 'learner',
    password: newName(),
    kept: {
      read: () => mine,
      keep(value) {
        mine = value;
      },
    },
  });
  learner.report({ ...JUST_HERE, ...status });
  return learner;
}

/** Who has come and done nothing yet. */
export const JUST_HERE: LearnerStatus = { name: '', signs: 1, at: null, work: {}, last: null, wrong: [] };

/** Says something else than before in answer to what was told. */
export function answer(learner: Attending, changed: Partial<Reply>): void {
  learner.reply({ ...NO_REPLY, ...learner.read().mine.reply, ...changed });
}

/** A screen on the lesson of a case, with these edits and nothing run. */
export function screenOf(
  caseId: string,
  edits: FollowedBench['edits'],
  changed: Partial<FollowedBench> = {},
  at: LearnerScreen['at'] = null,
  told: LearnerScreen['told'] = {},
): LearnerScreen {
  return {
    task: 'name-the-culprit',
    at,
    told,
    bench: { ...untouchedBench(benchId(caseId, 'buggy', 'lesson')), edits, ...changed },
  };
}
