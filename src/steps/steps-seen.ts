import type { Line, LineTime, StepsSeen } from '#case';
import { questionsOfCase } from './ask-case.ts';
import { itemOf, lineOfStep } from './call-path.ts';
import { isBefore } from './histories.ts';
import { stepsIn } from './moments.ts';
import type { WhoQuestion } from './question.ts';
import { lastLineOf } from './statement.ts';
import type { Walk } from './walk.ts';

/** A walk as the tasks of a lesson ask of it. */
export function stepsSeen(walk: Walk): StepsSeen {
  return {
    count: walk.count,
    lineOf: (step) => {
      const { file, line } = lineOfStep(walk, step);
      return { file, line };
    },
    timesOf: (line) => timesOf(walk, line),
    writersOf: (about, when) =>
      questionsOfCase(walk, { about, when }).flatMap((question) => writersOf(walk, question)),
  };
}

/** Python comes back to the first line of a statement over several lines, which is no other time. */
function timesOf(walk: Walk, line: Line): LineTime[] {
  const last = lastLineOf(walk.sources, line);
  const ends = new Map<number, number>();
  const times: LineTime[] = [];
  for (const from of stepsIn(walk, line)) {
    const [, frame] = itemOf(walk.trace.steps, from);
    if (from < (ends.get(frame) ?? 0)) continue;
    const time = timeFrom(walk, from, line.line, last);
    ends.set(frame, time.to);
    times.push(time);
  }
  return times;
}

/** A line is over when its frame begins another, or gives something back. */
function timeFrom({ trace, count }: Walk, from: number, first: number, last: number): LineTime {
  const [, frame] = itemOf(trace.steps, from);
  const own = [from];
  for (let step = from + 1; step < count; step++) {
    const [kind, each, line] = itemOf(trace.steps, step);
    if (each !== frame) continue;
    const isWithin = first <= line && line <= last;
    if (kind === 'line' && (!isWithin || first === last)) return { from, to: step, own };
    if (isWithin) own.push(step);
    if (kind === 'return' || kind === 'raise') return { from, to: step + 1, own };
  }
  return { from, to: count, own };
}

/** What a rollback brings back was written when it was written first. */
function writersOf(walk: Walk, question: WhoQuestion): number[] {
  const place = question.of === 'place' ? question.place : walk.places.files.get(question.path);
  const write = place === undefined ? undefined : walk.histories.lastBefore(place, question.moment);
  return write && !isBefore(write) ? [write.from ?? write.step] : [];
}
