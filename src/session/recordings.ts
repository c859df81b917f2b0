import { recordings } from 'virtual:recordings';
import type { Program, Transcript } from '#runtime';
import type { WorkspaceId } from './workspace.ts';

/**
 * What the program of an unedited workspace did when it was recorded, as a transcript of `program`; `null` where there is no
 * recording, or none that can be had.
 */
export async function recordingOf(id: WorkspaceId, program: Program): Promise<Transcript | null> {
  try {
    const recording = await recordings[id]?.();
    return recording ? { ...recording, program } : null;
  } catch {
    return null;
  }
}
