import * as v from 'valibot';
import { benchKey } from '#case';
import { recordOf } from '../../case/record-of.ts';
import type { Session } from '../session.ts';
import { Count, isBenchKey } from './basics.ts';
import { ofType } from './of-type.ts';
import { once } from './once.ts';
import { OwnSchema } from './own.ts';
import { PythonSchema, RunSchema } from './run.ts';
import { ShowSchema } from './show.ts';
import { TypingSchema } from './typing.ts';
import { ViewSchema } from './view.ts';
import { WorkspaceSchema } from './workspace.ts';

const PositionSchema = v.strictObject({ slide: Count, step: Count });

/** Each under the name that it says itself: else what is typed into one would go to another. */
const WorkspacesSchema = v.pipe(
  recordOf(once(WorkspaceSchema), isBenchKey),
  v.check((workspaces) => Object.entries(workspaces).every(([key, { bench }]) => key === benchKey(bench))),
);

/** What each slice of the session can be that windows tell each other of. */
const SLICES = {
  position: ofType<Session['position']>()(v.nullable(PositionSchema)),
  show: ofType<Session['show']>()(once(ShowSchema)),
  typing: ofType<Session['typing']>()(v.nullable(TypingSchema)),
  workspaces: ofType<Session['workspaces']>()(once(WorkspacesSchema)),
  views: ofType<Session['views']>()(once(recordOf(once(ViewSchema), isBenchKey))),
  own: ofType<Session['own']>()(v.nullable(once(OwnSchema))),
  runs: ofType<Session['runs']>()(once(recordOf(once(RunSchema), isBenchKey))),
  python: ofType<Session['python']>()(PythonSchema),
  storage: ofType<Session['storage']>()(v.picklist(['reading', 'kept', 'full', 'refused'])),
} satisfies Partial<Record<keyof Session, v.GenericSchema>>;

export type SliceName = keyof typeof SLICES;

/** Whether this can be a slice of the session. To ask again after a small change costs little. */
export function isSlice(name: SliceName, value: unknown): boolean {
  return v.is(SLICES[name], value);
}
