import * as v from 'valibot';
import { isStageName } from '#case';
import { NOTHING_FROM_LINK, type Workspace } from './workspace.ts';

const Texts = v.record(v.string(), v.string());

/** What is stored, checked when it is read: an older or a newer release may have written it. */
export const StoredWorkspace = v.object({
  caseId: v.string(),
  stage: v.pipe(v.string(), v.guard(isStageName)),
  edits: Texts,
  discarded: v.nullable(Texts),
  openFile: v.nullable(v.string()),
  extraTabs: v.array(v.string()),
  // Releases that knew no links did not write it.
  fromLink: v.optional(v.object({ edits: v.boolean(), discarded: v.boolean() }), NOTHING_FROM_LINK),
});

/** A workspace out of the store; `null` for what is none. */
export function readWorkspace(stored: unknown): Workspace | null {
  const result = v.safeParse(StoredWorkspace, stored);
  return result.success ? result.output : null;
}
