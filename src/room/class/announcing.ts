import { at } from '#case';
import { BOARD_EVERY_MS, MOST_BYTES } from '../bounds.ts';
import { publicPollOf } from '../host/ballot.ts';
import { createPolling } from '../host/polling.ts';
import type { PollMessage } from '../messages.ts';
import { paced } from '../paced.ts';
import type { ClassCall, ShownSolution } from './calls.ts';
import type { ClassDesk } from './class-desk.ts';
import type { KeptClass } from './kept.ts';
import type { Learners } from './learners.ts';
import type { ClassHost } from './members.ts';
import { isSayable } from './sayable.ts';
import { CallSchema, SolutionSchema } from './schemas.ts';

interface AnnouncingOptions {
  readonly before: Pick<KeptClass, 'call' | 'ballot' | 'shown'>;
  readonly desk: Pick<ClassDesk, 'voice' | 'office' | 'maySay'>;
  readonly learners: Learners;
  /** The instructor says something else than before. */
  readonly onChange: () => void;
}

/** What an instructor says to all: what they are called to, the vote, and a solution that is shown. */
export function createAnnouncing({ before, desk, learners, onChange }: AnnouncingOptions) {
  const { voice, office, maySay } = desk;
  let call: ClassCall = before.call;
  let shown: ShownSolution | null = before.shown;
  /** The call that was said last, without its time. */
  let said = '';
  const tells = paced(BOARD_EVERY_MS, tellAll);
  const polling = createPolling(before.ballot, learners, onInstructor);
  const { openPoll, shutPoll, revealPoll, clearPoll, setCulprits } = polling;

  function onInstructor() {
    tells.soon();
    onChange();
  }
  function callNow(): ClassCall {
    const { task } = call;
    const here = learners.list().filter(({ isHere, status }) => isHere && status);
    const done = here.filter(({ status }) => task && at(at(status?.work, task.lesson), task.task)?.isPassed);
    return { ...call, standing: { here: here.length, done: done.length } };
  }
  function sayCall() {
    if (!maySay()) return;
    voice.keep('call', JSON.stringify({ term: office.term(), now: Date.now(), call: callNow() }));
  }
  /** Says what is new of it. */
  function tellAll() {
    if (!maySay()) return;
    const term = office.term();
    const poll = polling.poll();
    voice.keepIfNew('poll', { term, poll: poll && publicPollOf(poll) } satisfies PollMessage);
    voice.keepIfNew('shown', { term, shown });
    const now = JSON.stringify([term, callNow()]);
    if (now !== said) sayCall();
    said = now;
  }

  return {
    read: () => ({ call: callNow(), poll: polling.poll(), shown }),
    kept: (): Pick<KeptClass, 'call' | 'ballot' | 'shown'> => ({ call, ballot: polling.read(), shown }),
    now: tellAll,
    soon: tells.soon,
    catchUp: tells.catchUp,
    stop: tells.stop,
    /** The clocks of learners go by what is said: who came late hears the time anew. */
    sayTime() {
      if (call.task?.endsAt || call.pause?.endsAt) sayCall();
    },
    instructs: {
      call(changed) {
        const next = { ...call, ...changed };
        if (!isSayable(CallSchema, next, MOST_BYTES.down))
          return 'This cannot be said to a class: it is too long.';
        call = next;
        onInstructor();
        return null;
      },
      showSolution(solution) {
        if (solution && !isSayable(SolutionSchema, solution, MOST_BYTES.down))
          return 'This solution is too long to be shown to all.';
        shown = solution;
        onInstructor();
        return null;
      },
      openPoll: (id, question, asks) => openPoll(id, 0, question, asks),
      shutPoll,
      revealPoll,
      clearPoll,
      setCulprits,
    } satisfies Partial<ClassHost>,
  };
}
