import { benchId, benchKey, type Case, type Line, type StageName } from '#case';
import { programOf } from '#evidence';
import type { Transcript } from '#runtime';
import { loadCase } from '../../case/catalogue.ts';
import { recordingOf } from '../../session/index.ts';
import type { RunOutput } from '../evidence/evidence-of.ts';
import { culpritsOf } from '../evidence/evidence-of.ts';
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

const loaded = new Map<string, Promise<Recorded>>();

/** What a stage did when it was recorded; loaded once. Rejects if something did not arrive. */
export function recordedStage(id: string, stage: StageName): Promise<Recorded> {
  const name = benchKey(benchId(id, stage));
  const known = loaded.get(name);
  if (known) return known;
  const loading = load(id, stage);
  loaded.set(name, loading);
  loading.then(
    // So that `use` has the value at once.
    (value) => Object.assign(loading, { status: 'fulfilled', value }),
    () => loaded.delete(name),
  );
  return loading;
}

async function load(id: string, stage: StageName): Promise<Recorded> {
  const [subject, still] = await Promise.all([loadCase(id), loadStill(id, stage)]);
  const transcript = await recordingOf(benchId(id, stage), programOf(subject, stage));
  const output = { subject, transcript, isAnyStack: false };
  return {
    subject,
    still,
    transcript,
    output,
    culprits: transcript ? culpritsOf(subject, stage, transcript) : [],
  };
}
