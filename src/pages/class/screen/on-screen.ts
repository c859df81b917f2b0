import type { Attended } from '../../../room/index.ts';

type Part<Name extends keyof Attended> = NonNullable<Attended[Name]>;

/** The one thing that fills the projector. */
export type OnScreen =
  | { readonly is: 'over' }
  | { readonly is: 'eyes'; readonly view: Part<'view'> }
  | { readonly is: 'pause'; readonly pause: NonNullable<Attended['call']['pause']> }
  | { readonly is: 'vote'; readonly poll: Part<'poll'> }
  | { readonly is: 'solution'; readonly shown: Part<'shown'> }
  | { readonly is: 'task'; readonly task: NonNullable<Attended['call']['task']> }
  | { readonly is: 'join' };

/** What is on, the most pressing first: what all look at, then a break, a question that is open, and what they work on. */
export function onScreen({
  host,
  call,
  view,
  poll,
  shown,
}: Pick<Attended, 'host' | 'call' | 'view' | 'poll' | 'shown'>): OnScreen {
  if (host === 'ended') return { is: 'over' };
  if (call.isEyes && view?.bench) return { is: 'eyes', view };
  if (call.pause) return { is: 'pause', pause: call.pause };
  if (poll?.state === 'open') return { is: 'vote', poll };
  if (shown) return { is: 'solution', shown };
  if (poll) return { is: 'vote', poll };
  return call.task ? { is: 'task', task: call.task } : { is: 'join' };
}
