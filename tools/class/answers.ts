import type { Attended, Reply } from '../../src/room/index.ts';
import type { Chance } from './chance.ts';
import type { PlayedLesson } from './lesson.ts';
import type { Standing } from './standing.ts';

/** What a learner can do about what it is told. */
export interface Acts {
  /** In milliseconds of people. */
  later(ms: number, act: () => void): void;
  show(): void;
  reply(reply: Reply): void;
  vote(choice: Parameters<Vote>[0]): void;
}
type Vote = (choice: { readonly file: string; readonly line: number } | number) => void;

/** Most say yes when they are asked for something. */
const SAYS_YES = 0.8;

/** How a learner answers the instructor: shows its screen, takes or leaves what is offered, votes; each thing once. */
export function answersOf(chance: Chance, lessons: readonly PlayedLesson[]) {
  const answered = new Set<string>();
  let reply: Reply = { offers: {}, solutions: {}, heard: 0 };

  /** Whether this has not been thought about yet. */
  function isNew(kind: string, id: string | number): boolean {
    const key = `${kind} ${id}`;
    const isKnown = answered.has(key);
    answered.add(key);
    return !isKnown;
  }
  function replies(acts: Acts, changed: Partial<Reply>) {
    reply = { ...reply, ...changed };
    acts.reply(reply);
  }
  function solutionOf(lesson: string, task: string) {
    const tasks = lessons.find(({ id }) => id === lesson)?.tasks ?? [];
    return tasks.find(({ id }) => id === task)?.attempts.find(({ passed }) => passed)?.edits ?? {};
  }

  return {
    /** Called with all that the device knows, whenever that changes. */
    hear({ told, poll }: Attended, standing: Standing, acts: Acts): void {
      const soon = (act: () => void) => acts.later(chance.between(2_000, 12_000), act);
      if (told.seq > reply.heard) replies(acts, { heard: told.seq });
      if (told.wantsScreen && !standing.isShowing && isNew('screen', told.seq) && chance.happens(SAYS_YES))
        soon(acts.show);
      const { offer, asksToShow } = told;
      if (offer && isNew('offer', offer.id)) {
        const becomes = chance.happens(SAYS_YES) ? 'taken' : 'left';
        soon(() => replies(acts, { offers: { ...reply.offers, [offer.id]: becomes } }));
      }
      for (const { id, lesson, task } of asksToShow) {
        if (!isNew('solution', id)) continue;
        const says = chance.happens(SAYS_YES) ? solutionOf(lesson, task) : 'no';
        soon(() => replies(acts, { solutions: { ...reply.solutions, [id]: says } }));
      }
      if (poll?.state === 'open' && isNew('poll', poll.id)) {
        const choice = choiceIn(poll.asks);
        if (choice !== null) soon(() => acts.vote(choice));
      }
    },
  };

  function choiceIn(asks: NonNullable<Attended['poll']>['asks']) {
    if (asks.kind !== 'line') return Math.floor(chance.between(0, asks.choices.length));
    const attempts = lessons.flatMap(({ tasks }) => tasks.flatMap((task) => task.attempts));
    const lines = attempts.flatMap(({ accused }) => (accused ? [accused] : []));
    return lines.length > 0 ? chance.pick(lines) : null;
  }
}
