import { create } from 'zustand';
import type { Line, Verdict } from '#case';

/** An answer to a task, as it was checked. Progress keeps what counts; this is each of them, the wrong ones too. */
export interface CheckedAnswer {
  readonly lesson: string;
  readonly task: string;
  readonly verdict: Verdict;
  readonly accused: Accused | null;
}

/** A line that somebody named. A right one may not be all that the task asks for. */
export interface Accused {
  readonly line: Line;
  readonly isRight: boolean;
}

/** The last answer in this window; another object each time. */
export const useLastAnswer = create<{ readonly answer: CheckedAnswer | null }>(() => ({ answer: null }));

export function tellAnswer(answer: CheckedAnswer): void {
  useLastAnswer.setState({ answer });
}
