import { type Case, findsOf, kindOf, type StageName, stageOf, stagesOf } from '#case';
import { checkStage, playStage, programOf } from '#evidence';
import type { Transcript } from '#runtime';
import { isOlder, type NativePython } from './native-python.ts';
import { recordingFile } from './recording-files.ts';
import { firstDifference, readRecording } from './recordings.ts';
import type { Row } from './row.ts';
import type { Runtimes } from './runtimes.ts';
import { isRecordedWithSteps, withSteps } from './with-steps.ts';

/**
 * Runs each stage of a case in the embedded Python, and in the native one if there is one.
 *
 * @param root the folder of the cases
 */
export function checkStages(
  root: string,
  subject: Case,
  runtimes: Runtimes,
  native: NativePython | null,
): Promise<Row>[] {
  return stagesOf(subject.definition).flatMap((stage) => [
    runtimes.use(async (runtime) => {
      // A run that is recorded step by step must do what it did without steps, when its recording was made.
      const transcript = await playStage(withSteps(runtime), subject, stage);
      const row = rowOf(subject, stage, 'embedded', transcript);
      const differing = await recordingProblems(root, subject, stage, transcript);
      return { ...row, problems: [...row.problems, ...differing] };
    }),
    ...(native ? [runtimes.use(() => checkNatively(subject, stage, native))] : []),
  ]);
}

async function checkNatively(subject: Case, stage: StageName, native: NativePython): Promise<Row> {
  const name = `python3 ${native.version}`;
  const transcript = await playNatively(native, subject, stage);
  if (transcript) return rowOf(subject, stage, name, transcript);
  return { line: `${stage.padEnd(18)} ${name.padEnd(15)} is too old for it`, problems: null };
}

/** Runs a stage as the talk does, a debugger's dialogue included; `null` where this Python is too old for it. */
export async function playNatively(
  native: NativePython,
  subject: Case,
  stage: StageName,
): Promise<Transcript | null> {
  const { needs, typed = [] } = stageOf(subject, stage);
  if (needs && isOlder(native.version, needs)) return null;
  const watched = (subject.definition.clues ?? []).flatMap((pattern) =>
    'from' in pattern && 'file' in pattern.from ? [pattern.from.file] : [],
  );
  const input = typed.map((line) => `${line}\n`).join('');
  return native.run(programOf(subject, stage), watched, input);
}

function rowOf(subject: Case, stage: StageName, interpreter: string, transcript: Transcript) {
  const { found, problems } = checkStage(subject, stage, transcript);
  const isToFind = kindOf(stage) !== 'buggy' && kindOf(stage) !== 'fixed';
  const milliseconds = transcript.exit?.milliseconds;
  const cells = [
    stage.padEnd(18),
    interpreter.padEnd(15),
    symptomSeen(subject, stage, transcript).padEnd(20),
    (isToFind ? `${found} of ${findsOf(subject, stage)}` : '').padEnd(7),
    (milliseconds === undefined ? '' : `${Math.round(milliseconds)} ms`).padStart(8),
  ];
  return { line: cells.join(' '), problems };
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

async function recordingProblems(
  root: string,
  subject: Case,
  stage: StageName,
  transcript: Transcript,
): Promise<string[]> {
  const { id } = subject;
  const recording = readRecording(root, id, stage);
  if (!recording) return [`cases/${recordingFile(id, stage)}: missing. \`npm run record\` makes it.`];
  const run = isRecordedWithSteps(subject, stage) ? transcript : withoutSteps(transcript);
  const difference = await firstDifference(recording, run);
  if (!difference) return [];
  return [
    `differs from its recording ("${difference[1]}", recorded "${difference[0]}"). If that is right, \`npm run record\` records it again.`,
  ];
}

function withoutSteps({ exit, ...transcript }: Transcript): Transcript {
  if (!exit) return { ...transcript, exit };
  const { trace: _, ...rest } = exit;
  return { ...transcript, exit: rest };
}
