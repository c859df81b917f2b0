import { at } from '../by-name.ts';
import { type Case, isInstalled, stagesOf } from '../case.ts';
import type { Place } from '../names.ts';
import type { Expectation, Task } from './define-task.ts';

/** What is wrong with a case's tasks, for its author, as far as that shows without running Python. */
export function taskProblems(subject: Case): string[] {
  const { tasks = [] } = subject.definition;
  const at = (task: Task) => `cases/${subject.id}/case.ts: task ${task.id}`;
  const twice = tasks.filter((task, index) => tasks.findIndex(({ id }) => id === task.id) !== index);
  return [
    ...twice.map((task) => `${at(task)}: there are two of that name.`),
    ...tasks.flatMap((task) => [
      ...placesIn(task)
        .filter((place) => !stands(subject, place))
        .map(({ file, code }) => `${at(task)}: «${code}» does not stand once in ${file}.`),
      ...solutionProblems(subject, task).map((problem) => `${at(task)}: ${problem}`),
    ]),
  ];
}

function solutionProblems(subject: Case, task: Task): string[] {
  if (task.kind === 'predict' || task.kind === 'name-the-culprit') return [];
  const problems: string[] = [];
  if (task.solution && !stagesOf(subject.definition).includes(task.solution))
    problems.push(`its solution ${task.solution} is no stage.`);
  if (task.probe && subject.probe === undefined)
    problems.push(`asks for a probe, and there is no cases/${subject.id}/probe.py.`);
  return problems;
}

function placesIn(task: Task): Place[] {
  const named = (expects: readonly Expectation[]) =>
    expects.flatMap((expected) => (expected.see === 'line' ? [expected.place] : []));
  switch (task.kind) {
    case 'predict':
      return [...named(task.given ?? []), ...task.choices.flatMap(({ expects }) => named(expects))];
    case 'name-the-culprit':
      return [...(task.suspects ?? [])];
    default:
      return named(task.expects);
  }
}

/** A place that only a later stage has (a fix) may be named too. */
function stands({ folders, library, definition }: Case, { file, code }: Place): boolean {
  const texts = [
    at(library, file),
    ...stagesOf(definition).map((stage) => at(at(folders, stage) ?? {}, file)),
  ];
  const isUnknown = isInstalled(file) && at(library, file) === undefined;
  return (
    isUnknown ||
    texts.some((text) => (text ?? '').split('\n').filter((line) => line.trim() === code).length === 1)
  );
}
