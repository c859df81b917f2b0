import { at } from './by-name.ts';
import { type Case, findsOf, stageFiles, stageOf, stagesOf } from './case.ts';
import { type AskedSteps, type Fact, type Given, isRunTask, type Task } from './define-task.ts';
import { isInstalled, type Place, type ProjectFiles } from './project-files.ts';
import type { StageName } from './stage-names.ts';

/** Columns that a slide shows of a line of code. */
const WIDEST_LINE = 80;

/**
 * What is wrong with a case, each as `<file or folder>: <reason>`, for its author. Empty when it can be shown.
 * Only what shows without running Python; the case tests run it.
 */
export function problemsOf(subject: Case): string[] {
  return [
    ...programProblems(subject),
    ...subject.definition.culprits.flatMap((culprit) => culpritProblems(subject, culprit)),
    ...stagesOf(subject.definition).flatMap((stage) => stageProblems(subject, stage)),
    ...taskProblems(subject),
  ];
}

function programProblems({ id, definition, folders }: Case): string[] {
  const script = (definition.argv ?? ['main.py']).find((word) => word.endsWith('.py'));
  if (!script || Object.hasOwn(folders.buggy ?? {}, script)) return [];
  return [
    `cases/${id}/buggy/${script}: missing; it is what a run starts. Add it, or say in case.ts (argv) what runs.`,
  ];
}

function culpritProblems({ id, folders, library }: Case, culprit: Place): string[] {
  const text = at(folders.buggy, culprit.file) ?? at(library, culprit.file);
  // Whose text is not known where the package could not be had.
  if (text === undefined && isInstalled(culprit.file)) return [];
  if (text === undefined)
    return [`cases/${id}/case.ts: the culprit's file ${culprit.file} is not in buggy/.`];
  const found = text.split('\n').filter((line) => line.trim() === culprit.code).length;
  if (found === 1) return [];
  return [
    `cases/${id}/case.ts: the culprit's line "${culprit.code}" is ${found} times in ${isInstalled(culprit.file) ? '' : 'buggy/'}${culprit.file}; it must be there once.`,
  ];
}

function stageProblems(subject: Case, stage: StageName): string[] {
  const files = stageFiles(subject, stage);
  const missing = stageOf(subject, stage)
    .open.filter((path) => !Object.hasOwn(files, path) && !isInstalled(path))
    .map((path) => `cases/${subject.id}/case.ts: stage ${stage} opens ${path}, which it does not have.`);
  const most = subject.definition.culprits.length;
  const tooMany =
    findsOf(subject, stage) > most
      ? [`cases/${subject.id}/case.ts: stage ${stage} finds more culprits than there are: ${most}.`]
      : [];
  const overlay = stage === 'buggy' ? [] : overlayProblems(subject, stage);
  return [...missing, ...tooMany, ...overlay, ...wideLines(subject, stage)];
}

function overlayProblems(subject: Case, stage: StageName): string[] {
  const { id, folders } = subject;
  const buggy: ProjectFiles = folders.buggy ?? {};
  const before: ProjectFiles = { ...subject.library, ...buggy };
  const removes = stageOf(subject, stage).removes ?? [];
  const overlay = Object.entries(at(folders, stage) ?? {});
  const strangers = removes
    .filter((path) => !Object.hasOwn(buggy, path))
    .map((path) => `cases/${id}/case.ts: stage ${stage} removes ${path}, which buggy/ does not have.`);
  const copies = overlay
    .filter(([path, text]) => at(before, path) === text)
    .map(
      ([path]) =>
        `cases/${id}/${stage}/${path}: the same as ${Object.hasOwn(buggy, path) ? 'in buggy/' : 'it is installed'}; an overlay holds only what it changes. Delete it.`,
    );
  if (overlay.length === 0 && removes.length === 0)
    return [`cases/${id}/${stage}: deletes nothing and adds nothing. Put the files that it changes there.`];
  return [...strangers, ...copies];
}

/** A library's own lines may be wider; without the library, nobody knows which these are. */
function wideLines({ id, definition, folders, library = {} }: Case, stage: StageName): string[] {
  const given = (path: string) => new Set(at(library, path)?.split('\n'));
  const isUnknown = (path: string) =>
    isInstalled(path) && definition.packages !== undefined && Object.keys(library).length === 0;
  return Object.entries(at(folders, stage) ?? {})
    .filter(([path]) => path.endsWith('.py') && !isUnknown(path))
    .flatMap(([path, text]) => {
      const givenLines = given(path);
      return text
        .split('\n')
        .flatMap((line, index) =>
          [...line].length > WIDEST_LINE && !givenLines.has(line)
            ? [
                `cases/${id}/${stage}/${path}:${index + 1}: wider than ${WIDEST_LINE} columns, which a slide shows.`,
              ]
            : [],
        );
    });
}

/** What is wrong with a case's tasks, for its author, as far as that shows without running Python. */
function taskProblems(subject: Case): string[] {
  const { tasks = [] } = subject.definition;
  const at = (task: Task) => `cases/${subject.id}/case.ts: task ${task.id}`;
  const twice = tasks.filter((task, index) => tasks.findIndex(({ id }) => id === task.id) !== index);
  return [
    ...twice.map((task) => `${at(task)}: there are two of that name.`),
    ...tasks.flatMap((task) => [
      ...placesIn(task)
        .filter((place) => !stands(subject, place))
        .map(({ file, code }) => `${at(task)}: "${code}" is not exactly once in ${file}.`),
      ...solutionProblems(subject, task).map((problem) => `${at(task)}: ${problem}`),
    ]),
  ];
}

function solutionProblems(subject: Case, task: Task): string[] {
  if (!isRunTask(task)) return stepProblems(task);
  const problems: string[] = [];
  if (task.solution && !stagesOf(subject.definition).includes(task.solution))
    problems.push(`its solution ${task.solution} is no stage.`);
  if (task.probe && subject.probe === undefined)
    problems.push(`asks for a probe, and there is no cases/${subject.id}/probe.py.`);
  return problems;
}

function stepProblems(task: Task): string[] {
  if (task.kind !== 'predict' || task.steps) return [];
  const asks = task.choices.some(({ expects }) => expects.some(({ see }) => see === 'times'));
  return asks ? ['asks how often a line runs, and records no steps. Give it `steps: true`.'] : [];
}

function placesIn(task: Task): Place[] {
  const facts = (expects: readonly Given[]): Fact[] =>
    expects.flatMap((expected) => [expected, ...(expected.mistakes ?? []).flatMap(({ shows }) => shows)]);
  const named = (expects: readonly Given[]) =>
    facts(expects).flatMap((fact) => (fact.see === 'line' || fact.see === 'times' ? [fact.place] : []));
  switch (task.kind) {
    case 'predict':
      return [...named(task.given ?? []), ...task.choices.flatMap(({ expects }) => named(expects))];
    case 'name-the-culprit':
      return [...(task.suspects ?? [])];
    case 'find-the-moment': {
      const asked = [...task.moments, ...(task.near ?? [])];
      return [...named(task.given ?? []), ...asked.flatMap(placesAsked)];
    }
    default:
      return named(task.expects);
  }
}

function placesAsked({ at: line, wrote }: AskedSteps): Place[] {
  const when = wrote?.when;
  return when !== undefined && typeof when !== 'string' ? [line, when.before] : [line];
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
