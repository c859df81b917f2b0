import { type Cell, csvOf } from './csv.ts';
import type { ClassSummaryData } from './summary-of.ts';

const FORMAT = 'machete-mode-class';
/** One more with each change that somebody's reader would stumble over; docs/class-summary.md has the shape. */
const VERSION = 2;

const COLUMNS = [
  ...['learner', 'lesson', 'task', 'title', 'seconds', 'misses', 'hints', 'solution used', 'passed'],
] as const satisfies readonly Cell[];

/** A row for each task that a learner has begun. */
export function summaryCsv({ learners }: ClassSummaryData): string {
  const rows = learners.flatMap(({ name, tasks }) =>
    tasks.map(({ lesson, task, title, seconds, misses, hints, usedSolution, isPassed }) => [
      ...[name, lesson, task, title, seconds, misses, hints],
      ...[usedSolution ? 'yes' : 'no', isPassed ? 'yes' : 'no'],
    ]),
  );
  return csvOf([COLUMNS, ...rows]);
}

interface Made {
  /** The room's code. */
  readonly code: string;
  /** When it was made, in milliseconds since 1970. */
  readonly at: number;
  readonly isWithNames: boolean;
}

/** The same and the tasks' sums as JSON, in a shape that stays. */
export function summaryJson({ tasks, learners }: ClassSummaryData, { code, at, isWithNames }: Made): string {
  const shaped = {
    format: FORMAT,
    version: VERSION,
    class: code,
    made: new Date(at).toISOString(),
    names: isWithNames,
    tasks: tasks.map(({ begun, passed, medianSeconds, misses, hints, solutions, errors, ...task }) => ({
      ...named(task),
      ...{ begun, passed, medianSeconds, misses, hints, solutionsUsed: solutions },
      errors: errors.map(({ is, says, lines, clients, times }) => ({
        ...{ kind: is, says, ...(is === 'accused' ? { lines } : {}), learners: clients.length, times },
      })),
    })),
    learners: learners.map(({ name, number, seconds, tasks }) => ({
      ...{ name, number, seconds },
      tasks: tasks.map(({ misses, hints, usedSolution, isPassed, ...task }) => ({
        ...named(task),
        ...{ seconds: task.seconds, misses, hints, usedSolution, passed: isPassed },
      })),
    })),
  };
  return `${JSON.stringify(shaped, null, 2)}\n`;
}

function named({
  lesson,
  task,
  title,
}: {
  readonly lesson: string;
  readonly task: string;
  readonly title: string;
}) {
  return { lesson, task, title };
}

/** What the files are called: `class-ABC234-2026-11-30.csv`. */
export function fileName({ code, at }: Pick<Made, 'code' | 'at'>, ending: 'csv' | 'json'): string {
  return `class-${code}-${new Date(at).toISOString().slice(0, 10)}.${ending}`;
}
