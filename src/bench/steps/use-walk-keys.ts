import type { BenchId } from '#case';
import { askWho, closeQuestion, endWalk, goToStep } from '../../session/index.ts';
import { type Actions, belongsToFocus, isPressed, useKeys } from '../../ui/index.ts';
import { movesFrom } from './moves.ts';
import { useMoment } from './use-moment.ts';
import type { Walked } from './walks-read.ts';

/**
 * The keys of a walk, before those of the page around it. On a slide, what blackens the screen goes on doing so: a clicker sends a full
 * stop, and who holds it does not see where the keyboard is.
 */
export function useWalkKeys(bench: BenchId, walked: Walked, isOnSlide: boolean): void {
  const moment = useMoment(bench, walked);
  useKeys(moment ? whileWalking(bench, moment) : before(bench, walked), {
    isFirst: true,
    isTaken: (event) => belongsToFocus(event) || (isOnSlide && isPressed('blackout', event)),
  });
}

function whileWalking(bench: BenchId, moment: NonNullable<ReturnType<typeof useMoment>>): Actions {
  const moves = movesFrom(bench, moment);
  const { chosen, question } = moment.steps;
  const nothing = () => undefined;
  return {
    // A key that leads nowhere now must not do what it does on the page around.
    'step-back': moves.back ?? nothing,
    'step-on': moves.on ?? nothing,
    'change-before': moves.changeBefore ?? nothing,
    'next-change': moves.nextChange ?? nothing,
    who:
      chosen === null
        ? question
          ? () => closeQuestion(bench)
          : undefined
        : () => askWho(bench, { of: 'place', place: chosen, moment: moment.step + 1 }),
    'end-walk': () => endWalk(bench),
  };
}

/** Back from the end. A step on is not for a key that blackens the screen. */
function before(bench: BenchId, walked: Walked): Actions {
  if (walked.status !== 'ready') return {};
  const { count } = walked.walk;
  return { 'step-back': () => goToStep(bench, count - 1) };
}
