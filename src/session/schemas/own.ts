import * as v from 'valibot';
import type { OwnProject } from '../own/own.ts';
import { listOf, Texts } from './basics.ts';
import { ofType } from './of-type.ts';
import { once } from './once.ts';

/** The project itself, without the hook that is chosen for it. */
export const OWN_FILES = {
  /** A part of the names of its workspaces. */
  id: v.pipe(v.string(), v.nonEmpty(), v.maxLength(64)),
  name: v.string(),
  files: Texts,
  argv: listOf(v.string()),
  packages: listOf(v.string()),
};

export const OWN_HOOK = { id: v.string(), values: Texts };

export const OwnSchema = ofType<OwnProject>()(
  v.strictObject({ ...OWN_FILES, files: once(Texts), hook: v.nullable(v.strictObject(OWN_HOOK)) }),
);
