import { resolve } from 'node:path';
import { type Case, findsOf, kindOf, type StageName, stagesOf } from '#case';
import { checkStage } from '#rehearsal';
import type { Transcript } from '#runtime';
import { readCases } from '../build/cases/read-cases.ts';
import { whyMissing } from '../packages/ensure-packages.mjs';
import { ensureAndSay } from '../packages/main.mjs';
import { createNodeRuntime } from '../python/node-runtime.ts';
import { paint, SetupError } from '../setup/say.mjs';
import { type AttemptRow, checkAttempts, feedback } from './check-attempts.ts';
import { pythonProblems } from './check-python.ts';
import { embeddedInterpreter, type Interpreter, nativeInterpreter } from './interpreters.ts';
import { readAttempts } from './read-attempts.ts';
import { firstDifference, readRecording } from './recordings.ts';

const ROOT = resolve('cases');

/** One line of the table: a stage in an interpreter. */
interface Row {
  readonly stage: StageName;
  readonly interpreter: string;
  /** What was seen, for the table. */
  readonly symptom: string;
  readonly found: string;
  readonly milliseconds: number | null;
  readonly problems: readonly string[];
}

/**
 * `npm run check:cases [-- <ids>]`: runs every stage of every case in the embedded Python and in `python3`, and prints what
 * each came to; then makes the attempts at the tasks of its lesson. Ends with 1 if anything is not as the case says.
 */
export async function main(ids: readonly string[]): Promise<void> {
  const { roots } = await ensureAndSay();
  const cases = chosen(await readCases(ROOT, undefined, ids), ids);
  const runtime = createNodeRuntime();
  const native = nativeInterpreter();
  const interpreters = [embeddedInterpreter(runtime), ...('missing' in native ? [] : [native])];
  if ('missing' in native) console.log(`  Not held against a native Python: ${native.missing}.\n`);
  const counts = { passed: 0, failed: 0 };
  const count = (problems: readonly string[]) => (counts[problems.length === 0 ? 'passed' : 'failed'] += 1);
  try {
    for (const subject of cases) {
      console.log(`  ${paint.bold(subject.id)}`);
      const missing = (subject.definition.packages ?? []).filter((name) => !(name in roots));
      if (missing.length > 0) {
        for (const name of missing) console.log(`    Not run, as there is no ${name}: ${whyMissing(name)}.`);
        continue;
      }
      const unsound = await pythonProblems(subject, runtime);
      count(unsound);
      for (const problem of unsound) console.log(`    ${paint.red(problem)}`);
      for (const stage of stagesOf(subject.definition)) {
        for (const interpreter of interpreters) {
          const row = await rowOf(subject, stage, interpreter);
          if (row === null) continue;
          show(row);
          count(row.problems);
        }
      }
      for (const row of await checkAttempts(subject, await readAttempts(ROOT, subject), runtime)) {
        showAttempt(row);
        count(row.problems);
      }
    }
  } finally {
    runtime.dispose();
  }
  console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
  if (counts.failed > 0) process.exitCode = 1;
}

function chosen(cases: readonly Case[], ids: readonly string[]): readonly Case[] {
  const unknown = ids.find((id) => !cases.some((subject) => subject.id === id));
  if (unknown) throw new SetupError(`There is no case ${unknown} in cases/.`);
  return cases.filter(({ id }) => ids.length === 0 || ids.includes(id));
}

async function rowOf(subject: Case, stage: StageName, interpreter: Interpreter): Promise<Row | null> {
  const transcript = await interpreter.run(subject, stage);
  if (transcript === null) return null;
  const { found, problems } = checkStage(subject, stage, transcript);
  const wanted = findsOf(subject, stage);
  return {
    stage,
    interpreter: interpreter.name,
    symptom: symptomSeen(subject, stage, transcript),
    found: kindOf(stage) === 'buggy' || kindOf(stage) === 'fixed' ? '' : `${found} of ${wanted}`,
    milliseconds: transcript.exit?.milliseconds ?? null,
    problems: [
      ...problems,
      ...(interpreter.name === 'embedded' ? recordingProblems(subject, stage, transcript) : []),
    ],
  };
}

function symptomSeen({ definition: { symptom } }: Case, stage: StageName, transcript: Transcript): string {
  const ending = transcript.exit?.ending;
  const ended = ending?.how === 'exited' ? `exit ${ending.code}` : (ending?.how ?? 'no end');
  const printed = transcript.dialogue.map(({ text }) => text).join('');
  const isThere =
    (symptom.prints === undefined || printed.includes(symptom.prints)) &&
    (symptom.leaves === undefined ||
      (transcript.exit?.leftBehind.some(({ path }) => symptom.leaves?.test(path)) ?? false));
  return `${ended}, ${isThere ? 'shown' : kindOf(stage) === 'fixed' ? 'gone' : 'its own end'}`;
}

function recordingProblems({ id }: Case, stage: StageName, transcript: Transcript): string[] {
  const recording = readRecording(ROOT, id, stage);
  if (!recording) return [`cases/${id}/recordings/${stage}.json: missing. \`npm run record\` makes it.`];
  const difference = firstDifference(recording, transcript);
  if (!difference) return [];
  return [
    `differs from its recording («${difference[1]}», recorded «${difference[0]}»): is that meant? \`npm run record\` takes it over.`,
  ];
}

function showAttempt({ attempt: { task, tries, passes }, verdict, problems }: AttemptRow): void {
  const mark = problems.length === 0 ? paint.green('✓') : paint.red('✗');
  const word = (isPass: boolean) => (isPass ? 'passes' : 'fails').padEnd(6);
  console.log(
    `  ${mark} ${task.padEnd(18)} ${tries.padEnd(58)} expected ${word(passes)} got ${word(verdict.passed)}`,
  );
  if (!verdict.passed) console.log(`      ${paint.dim(feedback(verdict))}`);
  for (const problem of problems) console.log(`      ${paint.red(problem)}`);
}

function show({ stage, interpreter, symptom, found, milliseconds, problems }: Row): void {
  const mark = problems.length === 0 ? paint.green('✓') : paint.red('✗');
  const time = milliseconds === null ? '' : `${Math.round(milliseconds)} ms`;
  console.log(
    `  ${mark} ${stage.padEnd(18)} ${interpreter.padEnd(15)} ${symptom.padEnd(20)} ${found.padEnd(7)} ${time.padStart(8)}`,
  );
  for (const problem of problems) console.log(`      ${paint.red(problem)}`);
}
