/** Something to ask of a recorded run, by the numbers of its trace. */
export type Question = WhoQuestion | CallsQuestion;

/** Who wrote a place, or who left a file, as they were at a moment. */
export type WhoQuestion =
  | { readonly of: 'place'; readonly place: number; readonly moment: number }
  | { readonly of: 'file'; readonly path: string; readonly moment: number };

/** Where two calls of one function part, each by the number of its frame. */
export interface CallsQuestion {
  readonly of: 'calls';
  readonly left: number;
  readonly right: number;
  readonly moment: number;
}
