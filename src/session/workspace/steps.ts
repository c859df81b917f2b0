import { type BenchId, benchKey } from '#case';
import type { Question } from '../../steps/index.ts';
import { useSession } from '../state/session.ts';
import { type Steps, stepsFrom } from '../state/steps.ts';
import { viewOf } from '../state/view.ts';

/** What a user does to walk a recorded run. Each of them begins the walk, where nobody was on it. */

/** Shows a step, counted from 0. What is asked, chosen and opened stays. */
export function goToStep(bench: BenchId, moment: number): void {
  change(bench, moment, (steps) => ({ ...steps, moment, aside: null }));
}

/** The same, to see what was so there, whatever was in front. */
export function lookAtStep(bench: BenchId, moment: number): void {
  change(bench, moment, (steps) => ({ ...steps, moment, aside: null, question: null, pane: 'names' }));
}

/** Asks about what is shown at the present step, or was at the one that the question names; of calls, which part. */
export function askWho(bench: BenchId, question: Question): void {
  const chosen = question.of === 'place' ? { chosen: question.place } : {};
  change(bench, question.moment, (steps) => ({ ...steps, ...chosen, question, pane: 'names' }));
}

export function closeQuestion(bench: BenchId): void {
  whileWalking(bench, (steps) => ({ ...steps, question: null }));
}

export function choosePlace(bench: BenchId, place: number): void {
  whileWalking(bench, (steps) => ({ ...steps, chosen: place }));
}

/** Looks at another frame of the call path, by its number. */
export function lookAtFrame(bench: BenchId, frame: number): void {
  whileWalking(bench, (steps) => ({ ...steps, aside: { frame }, question: null }));
}

export function lookAtFile(bench: BenchId, file: string): void {
  whileWalking(bench, (steps) => ({ ...steps, aside: { file } }));
}

export function showPane(bench: BenchId, pane: Steps['pane']): void {
  whileWalking(bench, (steps) => ({ ...steps, pane }));
}

/** @param value names it among the values of the pane */
export function openValue(bench: BenchId, value: string): void {
  whileWalking(bench, (steps) => {
    const others = steps.opened.filter((each) => each !== value);
    return { ...steps, opened: others.length < steps.opened.length ? others : [...others, value] };
  });
}

/** Shows what a click of a slide tells of the run; `null` is as after the run. */
export function tellSteps(bench: BenchId, steps: Steps | null): void {
  put(bench, steps);
}

/** Everything is as after the run. */
export function endWalk(bench: BenchId): void {
  whileWalking(bench, () => null);
}

function change(bench: BenchId, moment: number, how: (steps: Steps) => Steps): void {
  const { steps } = viewOf(useSession.getState(), bench);
  put(bench, how(steps ?? stepsFrom(moment)));
}

function whileWalking(bench: BenchId, how: (steps: Steps) => Steps | null): void {
  const { steps } = viewOf(useSession.getState(), bench);
  if (steps) put(bench, how(steps));
}

function put(bench: BenchId, steps: Steps | null): void {
  const key = benchKey(bench);
  useSession.setState((session) => ({
    views: { ...session.views, [key]: { ...viewOf(session, bench), steps } },
  }));
}
