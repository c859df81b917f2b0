import * as v from 'valibot';
import type { Workspace } from '../workspace/workspace.ts';
import { BenchIdSchema, listOf, Texts } from './basics.ts';
import { ofType } from './of-type.ts';

export const WorkspaceSchema = ofType<Workspace>()(
  v.strictObject({
    bench: BenchIdSchema,
    edits: Texts,
    discarded: v.nullable(Texts),
    openFile: v.nullable(v.string()),
    extraTabs: listOf(v.string()),
    fromLink: v.strictObject({ edits: v.boolean(), discarded: v.boolean() }),
  }),
);
