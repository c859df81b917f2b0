import type { Place } from './project-files.ts';

/**
 * What is wrong in the buggy stage, as it is asked of a recorded run of it, with no hook in the program. The answers end at the
 * culprits: `npm test` asks it.
 */
export interface CaseQuestion {
  /** As somebody would say it who sees what is wrong: `Who put this folder first?` */
  readonly asks: string;
  readonly about: AskedThing;
  readonly when: AskedMoment;
}

export type AskedThing =
  /** An entry of `sys.modules`: who imported it. */
  | { readonly thing: 'sys.modules'; readonly name: string }
  /** An item of `sys.path`, counted from 0. */
  | { readonly thing: 'sys.path'; readonly item: number }
  /** A name of a module, or a part of what it stands for: `limits`, and in it `pages`. */
  | { readonly thing: 'module'; readonly module: string; readonly name: string; readonly part?: string }
  /** The state of the generator that all share. */
  | { readonly thing: 'random' }
  /** Each file and folder that the run has made, and not removed. */
  | { readonly thing: 'files' }
  /** Each row of a table that the run has written, and that is there. */
  | { readonly thing: 'rows'; readonly table: string };

export type AskedMoment =
  | 'the end'
  /** When the last exception was raised. */
  | 'the last exception'
  /** Before a line ran the first time; with `within`, the first time in the first call of that function. */
  | { readonly before: Place; readonly within?: CalledFunction };

export interface CalledFunction {
  readonly file: string;
  readonly function: string;
}
