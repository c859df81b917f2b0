import { create } from 'zustand';
import type { NeedIs } from './need.ts';

/** How the instructor looks at the board: it stays so while they help somebody. */
interface BoardView {
  /** Whose map is shown; `null` is the lesson that most have open. */
  readonly lesson: string | null;
  readonly filter: Filter | null;
  /** The learner whose tile was opened last: the keyboard goes back there. */
  readonly opened: string | null;
}

/** Which learners are shown alone. */
export type Filter =
  | { readonly by: 'need'; readonly need: NeedIs }
  /** A kind of wrong answer. */
  | { readonly by: 'wrong'; readonly key: string };

export const useBoardView = create<BoardView>(() => ({ lesson: null, filter: null, opened: null }));

/** Shows these learners alone, or all again if it is these already. */
export function toggleFilter(filter: Filter): void {
  useBoardView.setState((now) => ({ filter: isFilter(now.filter, filter) ? null : filter }));
}

export function isFilter(one: Filter | null, other: Filter): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
