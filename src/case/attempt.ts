import { at } from './by-name.ts';
import { type Case, stageFiles } from './case.ts';
import type { Answer } from './check-task.ts';
import type { Task } from './define-task.ts';
import { findPlace, type Line, type Place, type ProjectFiles } from './project-files.ts';
import type { RunSeen } from './run-read.ts';
import type { StageName } from './stage-names.ts';

/** What a learner may try in a task, and what the deck must answer: a test of the lesson. */
export interface Attempt {
  /** The task's id. */
  readonly task: string;
  /** What is tried, in words for the table. */
  readonly tries: string;
  readonly passes: boolean;
  /** What the feedback has to contain; the text of a wrong attempt's is worth pinning. */
  readonly told?: string;
  /** What is done to the project as it was found, in this order. */
  readonly changes?: readonly AttemptChange[];
  /** Of a predict task: how the choice begins. */
  readonly predicts?: string;
  /** Of a name-the-culprit task. */
  readonly names?: readonly Place[];
  /** Of a find-the-moment task. */
  readonly stands?: AttemptStep;
}

/** A step of the run that an attempt makes. */
export interface AttemptStep {
  readonly at: Place;
  /** Which of the times that the line runs, from 0, or from the end where it is negative; the first by default. */
  readonly time?: number;
  /** How many steps further on. */
  readonly on?: number;
}

export type AttemptChange =
  /** Takes over the files of a stage. */
  | { readonly stage: StageName }
  /** Writes a whole file. */
  | { readonly file: string; readonly text: string }
  /** Writes above all that is in a file. */
  | { readonly file: string; readonly above: string }
  /** Replaces a text that stands in a file. */
  | { readonly file: string; readonly from: string; readonly to: string };

/** Checks the shape of attempts while they are being written; changes nothing. */
export function defineAttempts(attempts: readonly Attempt[]): readonly Attempt[] {
  return attempts;
}

/** The project after an attempt's changes. Throws for one that changes nothing: it would test another thing. */
export function attemptFiles(subject: Case, { tries, changes = [] }: Attempt): ProjectFiles {
  const files = new Map(Object.entries(subject.folders.buggy ?? {}));
  for (const change of changes) {
    if ('stage' in change) {
      for (const [path, text] of Object.entries(stageFiles(subject, change.stage)))
        if (at(subject.folders.buggy, path) !== text) files.set(path, text);
      continue;
    }
    const before = files.get(change.file) ?? at(subject.library, change.file) ?? '';
    if ('from' in change && !before.includes(change.from))
      throw new Error(`"${tries}": ${change.file} has no "${change.from}" to replace.`);
    files.set(change.file, changedText(change, before));
  }
  return Object.fromEntries(files);
}

function changedText(change: Exclude<AttemptChange, { readonly stage: StageName }>, before: string): string {
  if ('text' in change) return change.text;
  if ('above' in change) return `${change.above}\n${before}`;
  return before.replace(change.from, () => change.to);
}

/** The answer that an attempt gives to its task, after its run. Throws for a choice, a line or a step that there is not. */
export function attemptAnswer(subject: Case, task: Task, attempt: Attempt, run: RunSeen): Answer {
  const lineOf = (place: Place): Line => {
    const line = findPlace({ ...subject.library, ...run.files }, place);
    if (line) return line;
    throw new Error(`"${attempt.tries}": "${place.code}" is not in ${place.file}.`);
  };
  switch (task.kind) {
    case 'predict': {
      const choice = task.choices.findIndex(({ says }) => says.startsWith(attempt.predicts ?? '?'));
      if (choice < 0) throw new Error(`"${attempt.tries}": no choice begins with "${attempt.predicts}".`);
      return { kind: 'choice', choice };
    }
    case 'name-the-culprit':
      return { kind: 'lines', lines: (attempt.names ?? []).map(lineOf) };
    case 'find-the-moment': {
      const { stands } = attempt;
      if (!stands) return { kind: 'run' };
      const begun = run.steps?.timesOf(lineOf(stands.at)).at(stands.time ?? 0)?.from;
      if (begun === undefined)
        throw new Error(`"${attempt.tries}": "${stands.at.code}" does not run so often.`);
      return { kind: 'step', step: begun + (stands.on ?? 0) };
    }
    default:
      return { kind: 'run' };
  }
}
