import type { Question } from '../../steps/index.ts';

/** Where somebody stands in a recorded run, and what they look at there. */
export interface Steps {
  /** The step that is shown, counted from 0: its line, and what was so once it had done what it does. */
  readonly moment: number;
  /** What is asked; `null` while names are shown. */
  readonly question: Question | null;
  /** The place that was chosen last: keys go to its changes, and ask who wrote it. */
  readonly chosen: number | null;
  /** A frame of the call path, by its number, or a file, that is looked at until the next step. */
  readonly aside: { readonly frame: number } | { readonly file: string } | null;
  readonly pane: 'names' | 'picture' | 'evidence';
  /** The values that are shown with their parts, by the places that lead to each. */
  readonly opened: readonly string[];
  /** The click of the slide that has set this; 0 where somebody walks by hand alone. What is done by hand after a click stays until the next. */
  readonly told: number;
}

export function stepsFrom(moment: number): Steps {
  return { moment, question: null, chosen: null, aside: null, pane: 'names', opened: [], told: 0 };
}
