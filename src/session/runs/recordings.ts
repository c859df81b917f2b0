import { recordings } from 'virtual:recordings';
import { at, type BenchId, benchKey } from '#case';
import type { Program, Transcript } from '#runtime';

/** What was recorded of the prepared stages. */
export { recordings };

/** The name of the recording of an unedited workspace; none where nothing was recorded. */
export function recordingName(bench: BenchId): string | undefined {
  const key = benchKey(bench);
  return at(recordings, key) ? key : undefined;
}

/**
 * What the program of an unedited workspace did when it was recorded, as a transcript of `program`; `null` where there is no
 * recording, or none that can be had.
 */
export async function recordingOf(bench: BenchId, program: Program): Promise<Transcript | null> {
  try {
    const recording = await at(recordings, benchKey(bench))?.();
    return recording ? { ...recording, program } : null;
  } catch {
    return null;
  }
}
