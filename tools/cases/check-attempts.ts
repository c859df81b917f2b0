import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type Answer,
  type Attempt,
  attemptAnswer,
  attemptFiles,
  type Case,
  checkTask,
  type ProjectFiles,
  type RunSeen,
  recordsSteps,
  sourcesOf,
  type Task,
  type Verdict,
} from '#case';
import { inDialogue, runSeen } from '#evidence';
import { launchOf, type Program, type Runtime, type Transcript, unpackTrace } from '#runtime';
import { createWalk, stepsSeen } from '../../src/steps/index.ts';
import type { Row } from './row.ts';
import type { Runtimes } from './runtimes.ts';

/** The probe's file while it runs; no project has one of that name. */
const PROBE = '_probe.py';
/** What is typed at a debugger without a script. */
const TYPED = ['w', 'c'];

/** The attempts at the tasks of a case, from its `attempts.ts`; none for a case without a lesson. */
export async function readAttempts(root: string, { id, definition }: Case): Promise<readonly Attempt[]> {
  const file = join(root, id, 'attempts.ts');
  if (!existsSync(file)) return [];
  const { default: attempts } = (await import(pathToFileURL(file).href)) as {
    default: readonly Attempt[];
  };
  const stray = attempts.find(({ task }) => !definition.tasks?.some(({ id }) => id === task));
  if (stray) throw new Error(`cases/${id}/attempts.ts: there is no task ${stray.task}.`);
  return attempts;
}

/** An attempt that was made for real, and what it came to. */
export interface MadeAttempt {
  readonly task: Task;
  readonly files: ProjectFiles;
  readonly answer: Answer;
  readonly transcript: Transcript;
  readonly run: RunSeen;
  readonly verdict: Verdict;
}

/** Makes attempts at the tasks of a case, in the embedded Python. What several of them run is run once. */
export function attemptMaker(subject: Case, runtimes: Runtimes): (attempt: Attempt) => Promise<MadeAttempt> {
  const runs = new Map<string, Promise<Transcript>>();
  const runOnce: RunOnce = (files, argv, steps = false) => {
    const key = JSON.stringify([files, argv, steps]);
    const known =
      runs.get(key) ??
      runtimes.use((runtime) => runFiles(subject, { files, argv, ...(steps && { steps }) }, runtime));
    runs.set(key, known);
    return known;
  };
  return (attempt) => makeAttempt(subject, attempt, runOnce);
}

/** Makes each attempt, and compares the verdict with what the author says. */
export function checkAttempts(
  subject: Case,
  attempts: readonly Attempt[],
  runtimes: Runtimes,
): Promise<Row>[] {
  const make = attemptMaker(subject, runtimes);
  return attempts.map(async (attempt) => rowOf(subject, attempt, await make(attempt)));
}

type RunOnce = (files: ProjectFiles, argv: readonly string[], steps?: boolean) => Promise<Transcript>;

async function makeAttempt(subject: Case, attempt: Attempt, runOnce: RunOnce): Promise<MadeAttempt> {
  const task = subject.definition.tasks?.find(({ id }) => id === attempt.task);
  if (!task) throw new Error(`cases/${subject.id}/attempts.ts: there is no task ${attempt.task}.`);
  const files = attemptFiles(subject, attempt);
  const transcript = await runOnce(files, subject.definition.argv ?? ['main.py'], recordsSteps(task));
  const asksProbe = 'probe' in task && task.probe === true;
  const probe = asksProbe ? await runOnce({ ...files, [PROBE]: subject.probe ?? '' }, [PROBE]) : null;
  const run = await seenOf(subject, transcript);
  const answer = attemptAnswer(subject, task, attempt, run);
  const verdict = checkTask(subject, task, answer, run, probe && (await seenOf(subject, probe)));
  return { task, files, answer, transcript, run, verdict };
}

async function seenOf({ library = {} }: Case, transcript: Transcript): Promise<RunSeen> {
  const seen = runSeen(transcript);
  if (!seen) throw new Error('A run came to no end.');
  const packed = transcript.exit?.trace;
  if (packed === undefined) return seen;
  const walk = createWalk(await unpackTrace(packed), sourcesOf(library, seen.files));
  return { ...seen, steps: stepsSeen(walk) };
}

function rowOf(subject: Case, attempt: Attempt, { task, run, verdict }: MadeAttempt): Row {
  const word = (isPass: boolean) => (isPass ? 'passes' : 'fails').padEnd(6);
  return {
    line: `${task.id.padEnd(18)} ${attempt.tries.padEnd(58)} expected ${word(attempt.passes)} got ${word(verdict.passed)}`,
    ...(verdict.passed ? {} : { says: feedback(verdict) }),
    problems: [...problemsOf(attempt, verdict), ...truths(subject, task, run)],
  };
}

function problemsOf({ passes, told }: Attempt, verdict: Verdict): string[] {
  const said = feedback(verdict);
  const problems: string[] = [];
  if (verdict.passed !== passes)
    problems.push(`should ${passes ? 'pass' : 'not pass'}; the feedback was "${said}"`);
  if (told !== undefined && !said.includes(told)) problems.push(`gave the feedback "${said}", not "${told}"`);
  return problems;
}

/** What a verdict says, in one line. */
function feedback(verdict: Verdict): string {
  return verdict.passed ? verdict.says : `${verdict.saw} ${verdict.says}`;
}

/** Of a prediction's choices exactly one is true of any run that counts. */
function truths(subject: Case, task: Task, run: RunSeen): string[] {
  if (task.kind !== 'predict') return [];
  const verdicts = task.choices.map((_, choice) =>
    checkTask(subject, task, { kind: 'choice', choice }, run, null),
  );
  // Of a run that the question is not about, all are told the same.
  const isOther = new Set(verdicts.map(feedback)).size === 1;
  const true_ = verdicts.filter(({ passed }) => passed).length;
  return isOther || true_ === 1 ? [] : [`has ${true_} true choices; a prediction has one`];
}

async function runFiles(
  { definition }: Case,
  what: Pick<Program, 'files' | 'argv' | 'steps'>,
  runtime: Runtime,
): Promise<Transcript> {
  const { env = {}, packages = [] } = definition;
  const program: Program = { ...what, env, packages };
  const { label } = await runtime.boot(launchOf(program));
  return inDialogue(await runtime.spawn(program), program, label, TYPED);
}
