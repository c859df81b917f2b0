/** Something to ask of a recorded run, by the numbers of its trace: who wrote a place, or who left a file, as they were at a moment. */
export type WhoQuestion =
  | { readonly of: 'place'; readonly place: number; readonly moment: number }
  | { readonly of: 'file'; readonly path: string; readonly moment: number };
