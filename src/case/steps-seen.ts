import type { AskedMoment, AskedThing } from './define-question.ts';
import type { Line } from './project-files.ts';

/** The steps of a recorded run, as a task asks of them; counted from 0. */
export interface StepsSeen {
  readonly count: number;
  lineOf(step: number): Line;
  /** The times that a line ran, in order. */
  timesOf(line: Line): readonly LineTime[];
  /** The steps that wrote what was there at a moment; none where the run had no such moment. */
  writersOf(about: AskedThing, when: AskedMoment): readonly number[];
}

/** One time that a line ran: from where it began up to where its frame went on, what it called included. */
export interface LineTime {
  readonly from: number;
  readonly to: number;
  /** The steps that are in the line itself. */
  readonly own: readonly number[];
}
