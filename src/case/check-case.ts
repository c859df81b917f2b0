import { type Case, stageFiles } from './case.ts';
import { STAGES, type StageName } from './define-case.ts';

/**
 * What is wrong with a case, each as `<file or folder>: <reason>`, for its author. Empty when it can be shown.
 * Only what can be told without running Python; the case tests run it.
 */
export function problemsOf(subject: Case): string[] {
  return [
    ...programProblems(subject),
    ...culpritProblems(subject),
    ...STAGES.flatMap((stage) => stageProblems(subject, stage)),
  ];
}

function programProblems({ id, definition, folders }: Case): string[] {
  const script = (definition.argv ?? ['main.py']).find((word) => word.endsWith('.py'));
  if (!script || script in folders.buggy) return [];
  return [
    `cases/${id}/buggy/${script}: missing; it is what a run starts. Add it, or say in case.ts (argv) what runs.`,
  ];
}

function culpritProblems({ id, definition: { culprit }, folders }: Case): string[] {
  const text = folders.buggy[culprit.file];
  if (text === undefined)
    return [`cases/${id}/case.ts: the culprit's file ${culprit.file} is not in buggy/.`];
  const found = text.split('\n').filter((line) => line.trim() === culprit.code).length;
  if (found === 1) return [];
  return [
    `cases/${id}/case.ts: the culprit's line «${culprit.code}» stands ${found} times in buggy/${culprit.file}; it must stand there once.`,
  ];
}

function stageProblems(subject: Case, stage: StageName): string[] {
  const files = stageFiles(subject, stage);
  const missing = subject.definition.stages[stage].open
    .filter((path) => !(path in files))
    .map((path) => `cases/${subject.id}/case.ts: stage ${stage} opens ${path}, which it does not have.`);
  return stage === 'buggy' ? missing : [...missing, ...overlayProblems(subject, stage)];
}

function overlayProblems({ id, definition, folders }: Case, stage: StageName): string[] {
  const removes = definition.stages[stage].removes ?? [];
  const overlay = Object.entries(folders[stage]);
  const strangers = removes
    .filter((path) => !(path in folders.buggy))
    .map((path) => `cases/${id}/case.ts: stage ${stage} removes ${path}, which buggy/ does not have.`);
  const copies = overlay
    .filter(([path, text]) => folders.buggy[path] === text)
    .map(
      ([path]) =>
        `cases/${id}/${stage}/${path}: the same as in buggy/; an overlay holds only what it changes. Delete it.`,
    );
  if (overlay.length === 0 && removes.length === 0)
    return [`cases/${id}/${stage}: deletes nothing and adds nothing. Put the files that it changes there.`];
  return [...strangers, ...copies];
}
