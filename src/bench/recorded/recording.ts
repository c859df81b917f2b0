import { type BenchId, benchId, type Case, type CaseQuestion, type Line, type StageName } from '#case';
import { programOf } from '#evidence';
import type { Transcript } from '#runtime';
import { loadCase } from '../../case/catalogue.ts';
import { recordingOf } from '../../session/index.ts';
import type { Walk } from '../../steps/index.ts';
import { loadedOnce } from '../../ui/loaded-once.ts';
import { culpritsOf, type RunOutput } from '../evidence/evidence-of.ts';
import { readWalk } from '../steps/walks-read.ts';
import { loadStill, type Still } from '../still/StillCode.tsx';

/** All that can be shown of a stage without running it. */
export interface Recorded {
  readonly subject: Case;
  readonly still: Still | null;
  /** `null` if it was not recorded. */
  readonly transcript: Transcript | null;
  readonly output: RunOutput;
  readonly culprits: readonly Line[];
}

/** What a stage did when it was recorded; loaded once. Rejects if something did not arrive. */
export function recordedStage(id: string, stage: StageName): Promise<Recorded> {
  return recorded(benchId(id, stage));
}

const recorded = loadedOnce(async (bench: BenchId): Promise<Recorded> => {
  const { case: id, stage } = bench;
  const [subject, still] = await Promise.all([loadCase(id), loadStill(id, stage)]);
  const transcript = await recordingOf(bench, programOf(subject, stage));
  const output = { subject, transcript, isAnyStack: false };
  const culprits = transcript ? culpritsOf(subject, stage, transcript) : [];
  return { subject, still, transcript, output, culprits };
});

/** A recorded run of a stage that can be walked. */
export interface RecordedSteps {
  readonly subject: Case;
  readonly transcript: Transcript;
  readonly walk: Walk;
  readonly question: CaseQuestion;
}

/** The same with its steps; loaded once. `null` where none were recorded, or nothing is asked of them. */
export function recordedSteps(id: string, stage: StageName): Promise<RecordedSteps | null> {
  return stepsRecorded(benchId(id, stage, 'walk'));
}

const stepsRecorded = loadedOnce(async (bench: BenchId): Promise<RecordedSteps | null> => {
  const subject = await loadCase(bench.case);
  const { question } = subject.definition;
  const transcript = await recordingOf(bench, { ...programOf(subject, bench.stage), steps: true });
  const packed = transcript?.exit?.trace;
  if (!transcript || packed === undefined || !question) return null;
  return { subject, transcript, question, walk: await readWalk(packed, transcript, subject) };
});
