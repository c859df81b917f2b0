import { type Attempt, at, type Case, findPlace, isSameLine, type Line, type ProjectFiles } from '#case';
import { type ExceptionClue, readEvidence } from '#evidence';
import { commandLine, type Transcript } from '#runtime';
import { endOfOutput } from '../../src/bench/audience/end-of-output.ts';
import { fewExhibits } from '../../src/bench/audience/few-exhibits.ts';
import { evidenceOf } from '../../src/bench/evidence/evidence-of.ts';
import { statusOf } from '../../src/bench/status.ts';
import { attemptMaker, type MadeAttempt, readAttempts } from '../cases/check-attempts.ts';
import type { Runtimes } from '../cases/runtimes.ts';
import type { PlayedLesson, TriedAttempt, TriedRun } from './lesson.ts';

/** Makes all attempts at the tasks of a lesson, in the embedded Python: no verdict of a simulated learner is made up. */
export async function tryAttempts(root: string, subject: Case, runtimes: Runtimes): Promise<PlayedLesson> {
  const make = attemptMaker(subject, runtimes);
  const attempts = await readAttempts(root, subject);
  const tried = await Promise.all(
    attempts.map(async (attempt) => triedAttempt(subject, attempt, await make(attempt))),
  );
  const tasks = (subject.definition.tasks ?? []).map(({ id, kind }) => ({
    id,
    kind,
    attempts: tried.filter(({ task }) => task === id),
  }));
  const stuck = tasks.find((task) => !task.attempts.some(({ passed }) => passed));
  if (stuck) throw new Error(`cases/${subject.id}/attempts.ts: no attempt at ${stuck.id} passes.`);
  return { id: subject.id, tasks };
}

function triedAttempt(subject: Case, { task, tries }: Attempt, made: MadeAttempt): TriedAttempt {
  const { verdict, files } = made;
  return {
    ...{ task, tries, passed: verdict.passed },
    saw: verdict.passed ? '' : verdict.saw,
    says: verdict.passed ? '' : verdict.says,
    edits: editsOf(subject, files),
    accused: accusedIn(subject, made),
    run: triedRun(subject, made.transcript),
  };
}

function editsOf({ folders, library }: Case, files: ProjectFiles): ProjectFiles {
  const found = { ...library, ...folders.buggy };
  return Object.fromEntries(Object.entries(files).filter(([path, text]) => at(found, path) !== text));
}

function accusedIn({ definition, library }: Case, { answer, files }: MadeAttempt): Line | null {
  if (answer.kind !== 'lines') return null;
  const culprits = definition.culprits.map((place) => findPlace({ ...library, ...files }, place));
  return answer.lines.find((line) => !culprits.some((culprit) => isSameLine(line, culprit))) ?? null;
}

function triedRun(subject: Case, transcript: Transcript): TriedRun {
  const { state, runtime } = statusOf({ status: 'ended', transcript }, { status: 'asleep' });
  const crash = crashIn(subject, transcript);
  const raised = crash?.frames.findLast(({ owner }) => owner === 'project');
  return {
    ...{ state, runtime, command: commandLine(transcript.program.argv) },
    milliseconds: transcript.exit?.milliseconds ?? 0,
    ...endOfOutput(transcript.dialogue),
    evidence: fewExhibits(evidenceOf({ subject, transcript, isAnyStack: false })),
    exception: crash ? `${crash.type}: ${crash.message}` : '',
    raisedAt: raised ? { file: raised.file, line: raised.line } : null,
  };
}

/** The bench leaves out the ending that its case is known for where a hook says more; a status has it. */
function crashIn({ definition, library }: Case, transcript: Transcript): ExceptionClue | undefined {
  return readEvidence(transcript, definition.clues, library).clues.find(
    (clue) => clue.kind === 'exception' && clue.role === 'ended',
  ) as ExceptionClue | undefined;
}
