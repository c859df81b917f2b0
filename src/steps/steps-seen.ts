import type { Line, LineTime, StepsSeen } from '#case';
import { questionsOfCase } from './ask-case.ts';
import { itemOf, lineOfStep } from './call-path.ts';
import { isBefore } from './histories.ts';
import { stepsIn } from './moments.ts';
import type { WhoQuestion } from './question.ts';
import type { Walk } from './walk.ts';

/** A walk as the tasks of a lesson ask of it. */
export function stepsSeen(walk: Walk): StepsSeen {
  return {
    count: walk.count,
    lineOf: (step) => {
      const { file, line } = lineOfStep(walk, step);
      return { file, line };
    },
    timesOf: (line) => stepsIn(walk, line).map((from) => timeFrom(walk, from, line)),
    writersOf: (about, when) =>
      questionsOfCase(walk, { about, when }).flatMap((question) => writersOf(walk, question)),
  };
}

/** A line is over when its frame begins another, or the same anew, or gives something back. */
function timeFrom({ trace, count }: Walk, from: number, { line }: Line): LineTime {
  const [, frame] = itemOf(trace.steps, from);
  const own = [from];
  for (let step = from + 1; step < count; step++) {
    const [kind, each, at] = itemOf(trace.steps, step);
    if (each !== frame) continue;
    if (kind === 'line') return { from, to: step, own };
    if (at === line) own.push(step);
    if (kind === 'return' || kind === 'raise') return { from, to: step + 1, own };
  }
  return { from, to: count, own };
}

function writersOf(walk: Walk, question: WhoQuestion): number[] {
  const place = question.of === 'place' ? question.place : walk.places.files.get(question.path);
  const write = place === undefined ? undefined : walk.histories.lastBefore(place, question.moment);
  return write && !isBefore(write) ? [write.step] : [];
}
