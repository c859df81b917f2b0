/** A program that a deck must survive. */
export interface Hazard {
  readonly title: string;
  readonly program: string;
  /** It goes on until Stop is pressed, which is done once the terminal shows this. */
  readonly endlessFrom?: string;
  /** What the run bar says in the end. */
  readonly ending: RegExp;
  /** What the terminal shows in the end. */
  readonly says?: string | RegExp;
}
