import { type DeckSlide, next, type Position, previous } from '#deck';
import type { AudienceView } from '../../room/index.ts';

/** What is asked of the stage with one press, and can be seen there. */
export type Press = 'next' | 'back' | 'run' | 'stop' | 'black';

/** What became of what was pressed last. */
export type Sending =
  | { readonly is: 'idle' }
  /** It went out; the stage has not shown it yet. `count` presses of the same kind are on their way. */
  | { readonly is: 'going'; readonly press: Press; readonly count: number; readonly goal: Goal }
  | { readonly is: 'seen'; readonly press: Press; readonly count: number }
  /** It went out, and the stage has not followed. */
  | { readonly is: 'unseen'; readonly press: Press; readonly count: number }
  /** It never went out, and never will. `time` tells two refusals apart. */
  | { readonly is: 'refused'; readonly because: string; readonly time: number };

export const IDLE: Sending = { is: 'idle' };

/** What the stage shows once it has followed. */
type Goal =
  | { readonly of: 'position'; readonly position: Position }
  | { readonly of: 'black'; readonly isBlack: boolean }
  /** As a run was before: any other one is a new one. */
  | { readonly of: 'run'; readonly before: string }
  | { readonly of: 'stop' };

type Slides = readonly Pick<DeckSlide, 'steps'>[];

/** A press that went out. Presses of the same kind add up: each is a step of its own. */
export function going(now: Sending, press: Press, view: AudienceView, slides: Slides): Sending {
  const before = now.is === 'going' ? now : null;
  const count = before?.press === press ? before.count + 1 : 1;
  return { is: 'going', press, count, goal: goalOf(press, before?.goal ?? null, view, slides) };
}

function goalOf(press: Press, before: Goal | null, view: AudienceView, slides: Slides): Goal {
  switch (press) {
    case 'next':
    case 'back': {
      const from = before?.of === 'position' ? before.position : (view.position ?? { slide: 1, step: 0 });
      return { of: 'position', position: (press === 'next' ? next : previous)(slides, from) };
    }
    case 'black':
      return { of: 'black', isBlack: before?.of === 'black' ? !before.isBlack : !view.isBlack };
    case 'run':
      return { of: 'run', before: runOf(view) };
    case 'stop':
      return { of: 'stop' };
  }
}

/** What the stage shows now, and whether that is what was asked for. */
export function seen(now: Sending, view: AudienceView | null): Sending {
  if (now.is !== 'going' || !view || !isReached(now.goal, view)) return now;
  return { is: 'seen', press: now.press, count: now.count };
}

function isReached(goal: Goal, view: AudienceView): boolean {
  switch (goal.of) {
    case 'position':
      return view.position?.slide === goal.position.slide && view.position.step === goal.position.step;
    case 'black':
      return view.isBlack === goal.isBlack;
    case 'run':
      return isGoing(view) || runOf(view) !== goal.before;
    case 'stop':
      return !isGoing(view);
  }
}

/** Whether a program runs on the stage. */
export function isGoing(view: AudienceView): boolean {
  const status = view.bench?.run.status;
  return status === 'starting' || status === 'running';
}

function runOf({ bench }: AudienceView): string {
  return bench ? `${bench.run.status} ${bench.run.state} ${bench.run.said}` : '';
}

/** Nothing was seen for too long. */
export function overdue(now: Sending): Sending {
  return now.is === 'going' ? { is: 'unseen', press: now.press, count: now.count } : now;
}

/** What was pressed, and what became of it, in a few words; empty where there is nothing to say. */
export function sendingText(now: Sending): string {
  switch (now.is) {
    case 'idle':
      return '';
    case 'going':
      return `${pressText(now)}: sent …`;
    case 'seen':
      return `${pressText(now)}: the stage followed`;
    case 'unseen':
      return `${pressText(now)}: sent, but the stage did not follow. Look at it before you press again.`;
    case 'refused':
      return `Not sent: ${now.because}.`;
  }
}

const NAMES: Readonly<Record<Press, string>> = {
  next: 'Next',
  back: 'Back',
  run: 'Run',
  stop: 'Stop',
  black: 'Black',
};

function pressText({ press, count }: { readonly press: Press; readonly count: number }): string {
  return count > 1 ? `${count} × ${NAMES[press]}` : NAMES[press];
}
