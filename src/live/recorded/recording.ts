import type { Case, Line, StageName } from '#case';
import { type Evidence, readEvidence } from '#evidence';
import { programOf } from '#rehearsal';
import type { Transcript } from '#runtime';
import { loadCase } from '../../case/catalogue.ts';
import { recordingOf, workspaceId } from '../../session/index.ts';
import { culpritsOf, telling } from '../evidence/telling.ts';
import { loadStill, type Still } from '../still/load-still.ts';

/** All that can be shown of a stage that nobody runs here. */
export interface Recorded {
  readonly subject: Case;
  readonly still: Still | null;
  /** `null` where it was not recorded. */
  readonly transcript: Transcript | null;
  readonly evidence: Evidence;
  readonly culprits: readonly Line[];
}

const loaded = new Map<string, Promise<Recorded>>();

/** What a stage did when it was recorded; loaded once. Rejects where something did not arrive. */
export function recordedStage(id: string, stage: StageName): Promise<Recorded> {
  const name = workspaceId(id, stage);
  const known = loaded.get(name);
  if (known) return known;
  const loading = load(id, stage);
  loaded.set(name, loading);
  loading.then(
    // So that `use` knows at once.
    (value) => Object.assign(loading, { status: 'fulfilled', value }),
    () => loaded.delete(name),
  );
  return loading;
}

async function load(id: string, stage: StageName): Promise<Recorded> {
  const [subject, still] = await Promise.all([loadCase(id), loadStill(id, stage)]);
  const transcript = await recordingOf(workspaceId(id, stage), programOf(subject, stage));
  if (!transcript) return { subject, still, transcript, evidence: { clues: [], leftOut: 0 }, culprits: [] };
  const evidence = telling(readEvidence(transcript, subject.definition.clues, subject.library));
  return { subject, still, transcript, evidence, culprits: culpritsOf(subject, stage, transcript) };
}
