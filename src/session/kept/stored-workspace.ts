import * as v from 'valibot';
import { benchOf } from '#case';
import { WorkspaceSchema } from '../schemas/workspace.ts';
import { NOTHING_FROM_LINK, type Workspace } from '../state/workspace.ts';

/** What is stored, checked when it is read: an older or a newer release may have written it. */
export const StoredWorkspace = v.pipe(
  v.unknown(),
  v.transform(withBench),
  v.object({
    ...WorkspaceSchema.entries,
    // Releases that knew no links did not write it.
    fromLink: v.optional(v.object(WorkspaceSchema.entries.fromLink.entries), NOTHING_FROM_LINK),
  }),
);

/** A workspace out of the store; `null` for what is none. */
export function readWorkspace(stored: unknown): Workspace | null {
  const result = v.safeParse(StoredWorkspace, stored);
  return result.success ? result.output : null;
}

/** How earlier releases named a workspace: `caseId` is the first part of its key. */
const EarlierName = v.looseObject({ caseId: v.string(), stage: v.string() });

/** What an earlier release stored of a workspace, with the name that it has today. */
export function withBench(stored: unknown): unknown {
  if (!v.is(EarlierName, stored)) return stored;
  const { caseId, stage, ...rest } = stored;
  return { ...rest, bench: benchOf(`${caseId}/${stage}`) };
}
