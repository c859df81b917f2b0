/** What a check came to, in sentences for the learner. */
export type Verdict =
  | { readonly passed: true; readonly says: string }
  /** `saw` is what was seen, `says` what to look at next: empty where what was seen says it all. */
  | { readonly passed: false; readonly saw: string; readonly says: string };
