import * as v from 'valibot';
import { Count, listOf, MemberName } from '../../windows/index.ts';
import type { OwnProject } from '../state/own.ts';
import type { Typing } from '../state/typing.ts';
import type { Workspace } from '../state/workspace.ts';
import { BenchIdSchema, ofType, once, Stage, Texts } from './basics.ts';

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

export const TypingSchema = ofType<Typing>()(
  v.strictObject({
    bench: BenchIdSchema,
    target: Stage,
    pace: v.picklist(['keys', 'auto', 'paused', 'ended']),
    by: MemberName,
    before: once(WorkspaceSchema),
    done: Count,
    total: Count,
    isTouched: v.boolean(),
  }),
);

/** The project itself, without the hook that is chosen for it. */
export const OWN_FILES = {
  /** A part of the names of its workspaces. */
  id: v.pipe(v.string(), v.nonEmpty(), v.maxLength(64)),
  name: v.string(),
  files: Texts,
  argv: listOf(v.string()),
  env: Texts,
  packages: listOf(v.string()),
};

export const OWN_HOOK = { id: v.string(), values: Texts };

export const OwnSchema = ofType<OwnProject>()(
  v.strictObject({ ...OWN_FILES, files: once(Texts), hook: v.nullable(v.strictObject(OWN_HOOK)) }),
);
