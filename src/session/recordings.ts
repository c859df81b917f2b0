import { recordings } from 'virtual:recordings';
import type { WorkspaceId } from './workspace.ts';

/** What was recorded of the prepared stages. */
export { recordings };

/** The name of the recording of an unedited workspace; none where nothing was recorded. */
export function recordingName(id: WorkspaceId): string | undefined {
  return recordings[id] ? id : undefined;
}
