import { recordings } from 'virtual:recordings';
import { at } from '#case';
import type { Program, Transcript } from '#runtime';
import type { WorkspaceId } from '../workspace/workspace.ts';

/** What was recorded of the prepared stages. */
export { recordings };

/** The name of the recording of an unedited workspace; none where nothing was recorded. */
export function recordingName(id: WorkspaceId): string | undefined {
  return at(recordings, id) ? id : undefined;
}

/**
 * What the program of an unedited workspace did when it was recorded, as a transcript of `program`; `null` where there is no
 * recording, or none that can be had.
 */
export async function recordingOf(id: WorkspaceId, program: Program): Promise<Transcript | null> {
  try {
    const recording = await at(recordings, id)?.();
    return recording ? { ...recording, program } : null;
  } catch {
    return null;
  }
}
