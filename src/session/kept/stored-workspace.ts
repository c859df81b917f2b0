import * as v from 'valibot';
import { WorkspaceSchema } from '../schemas/workspace.ts';
import { NOTHING_FROM_LINK, type Workspace } from '../workspace/workspace.ts';

/** What is stored, checked when it is read: an older or a newer release may have written it. */
export const StoredWorkspace = v.object({
  ...WorkspaceSchema.entries,
  // Releases that knew no links did not write it.
  fromLink: v.optional(v.object(WorkspaceSchema.entries.fromLink.entries), NOTHING_FROM_LINK),
});

/** A workspace out of the store; `null` for what is none. */
export function readWorkspace(stored: unknown): Workspace | null {
  const result = v.safeParse(StoredWorkspace, stored);
  return result.success ? result.output : null;
}
