import type { Case } from './case.ts';
import { checkMoment, NO_STEPS } from './check-moment.ts';
import type { CulpritTask, Given, MomentTask, PredictTask, RunTask, Task } from './define-task.ts';
import { isAsFound, namesOnlyFile, seenInstead } from './expectations.ts';
import { isSameLine, type Line } from './project-files.ts';
import { lastLine, quoted, shortPath } from './quote.ts';
import { type RunRead, type RunSeen, runRead } from './run-read.ts';
import { slipIn } from './slips.ts';
import type { Sources } from './sources.ts';
import type { Verdict } from './verdict.ts';

/** What a learner gives a task beside the run. */
export type Answer =
  | { readonly kind: 'run' }
  /** Of a predict task: the number of a choice, from 0. */
  | { readonly kind: 'choice'; readonly choice: number }
  /** The lines that were pointed at. */
  | { readonly kind: 'lines'; readonly lines: readonly Line[] }
  /** Of a find-the-moment task: the step at which somebody stood, from 0. */
  | { readonly kind: 'step'; readonly step: number };

/**
 * Checks a task against a real run.
 *
 * @param run of the learner's files
 * @param probe a run of the case's probe on the same files, where the task asks for one
 */
export function checkTask(
  subject: Case,
  task: Task,
  answer: Answer,
  run: RunSeen,
  probe: RunSeen | null,
): Verdict {
  const read = runRead(subject, run);
  switch (task.kind) {
    case 'predict':
      return checkPrediction(subject, task, answer, read);
    case 'name-the-culprit':
      return checkCulprits(subject, task, answer, read);
    case 'find-the-moment':
      return checkStep(subject, task, answer, read);
    default:
      return checkRun(subject, task, read, probe);
  }
}

function checkRun(subject: Case, task: RunTask, run: RunRead, probe: RunSeen | null): Verdict {
  const missed = firstMissed(subject, task.expects, run);
  if (missed) return missed;
  if (task.probe && probe?.exitCode !== 0) return { passed: false, saw: saidBy(probe), says: '' };
  return { passed: true, says: task.done };
}

/** A probe says what it found in the last line that it prints. */
function saidBy(probe: RunSeen | null): string {
  return (
    lastLine(probe?.stdout ?? '') ||
    lastLine(probe?.stderr ?? '') ||
    'A second look at these files did not come to an end.'
  );
}

function firstMissed(subject: Case, expects: readonly Given[], run: RunRead): Verdict | null {
  for (const expected of expects) {
    const saw = seenInstead(subject, expected, run);
    if (saw !== null) return missed(subject, expected, saw, run);
  }
  return null;
}

/** Names the mistake, if it is one that can be known: of the author's list, a slip, or a name without a line. */
function missed(subject: Case, expected: Given, saw: string, run: RunRead): Verdict {
  const slip = slipIn(subject, run);
  const mistake = expected.mistakes?.find(({ shows }) =>
    shows.every((fact) => seenInstead(subject, fact, run) === null),
  );
  if (slip) return { passed: false, saw: slip.saw, says: mistake?.says ?? slip.says };
  if (isWithoutNumber(expected, run)) return { passed: false, saw, says: NUMBERLESS };
  const says = mistake?.says ?? expected.otherwise;
  const isUntouched = expected.see === 'line' && !expected.never && isAsFound(subject, run);
  return { passed: false, saw: isUntouched ? `No file is changed yet. ${saw}` : saw, says };
}

const NUMBERLESS =
  'A file is not yet a line: write the number too. A frame has it as `f_lineno`, an entry of a stack as `lineno`.';

function isWithoutNumber(expected: Given, run: RunRead): boolean {
  if (expected.see !== 'line' || expected.never === true) return false;
  return namesOnlyFile(expected.place.file, run);
}

function checkPrediction(subject: Case, task: PredictTask, answer: Answer, run: RunRead): Verdict {
  const another = firstMissed(subject, task.given ?? [], run);
  if (another) return another;
  const slip = slipIn(subject, run);
  if (slip) return { passed: false, ...slip };
  const chosen = answer.kind === 'choice' ? task.choices[answer.choice] : undefined;
  if (!chosen)
    return { passed: false, saw: 'Nothing was predicted.', says: 'Choose what you expect, then run it.' };
  const wrong = firstMissed(subject, chosen.expects, run);
  return wrong ?? { passed: true, says: task.done };
}

function checkCulprits(subject: Case, task: CulpritTask, answer: Answer, run: RunRead): Verdict {
  const pointedAt = answer.kind === 'lines' ? answer.lines : [];
  const culprits = subject.definition.culprits.map(run.placeOf);
  const innocent = pointedAt.find((line) => !culprits.some((culprit) => isSameLine(line, culprit)));
  if (innocent) {
    const suspect = task.suspects?.find((each) => isSameLine(innocent, run.placeOf(each)));
    return {
      passed: false,
      saw: `You named ${lineText(innocent, run.sources)}.`,
      says: suspect?.but ?? task.otherwise,
    };
  }
  const found = culprits.filter((culprit) => pointedAt.some((line) => isSameLine(line, culprit))).length;
  if (found === 0) return { passed: false, saw: 'No line was named.', says: task.otherwise };
  if (found < culprits.length)
    return {
      passed: false,
      saw: `That is ${found} of ${culprits.length}.`,
      says: 'There is more than one: name the others too.',
    };
  return { passed: true, says: task.done };
}

function checkStep(subject: Case, task: MomentTask, answer: Answer, run: RunRead): Verdict {
  const { steps } = run;
  if (answer.kind !== 'step' || !steps || answer.step >= steps.count) return NO_STEPS;
  return firstMissed(subject, task.given ?? [], run) ?? checkMoment(task, answer.step, run, steps);
}

function lineText({ file, line }: Line, sources: Sources): string {
  const source = sources.line(file, line);
  const place = quoted(`${shortPath(file)}:${line}`);
  return source === null ? place : `${place}, ${quoted(source)}`;
}
