import * as v from 'valibot';
import { benchKey } from '#case';
import { recordOf } from '../../case/record-of.ts';
import { Count } from '../../windows/index.ts';
import type { Session } from '../state/session.ts';
import { isBenchKey, ofType, once } from './basics.ts';
import { RoomSchema } from './room.ts';
import { PythonSchema, RunSchema } from './run.ts';
import { ShowSchema, ViewSchema } from './show.ts';
import { OwnSchema, TypingSchema, WorkspaceSchema } from './workspace.ts';

const PositionSchema = v.strictObject({ slide: Count, step: Count });

/** Each under the name that it says itself: else what is typed into one would go to another. */
const WorkspacesSchema = v.pipe(
  recordOf(once(WorkspaceSchema), isBenchKey),
  v.check((workspaces) => Object.entries(workspaces).every(([key, { bench }]) => key === benchKey(bench))),
);

/** What each slice of the session can be that windows share. */
export const SLICES = {
  position: ofType<Session['position']>()(v.nullable(PositionSchema)),
  show: ofType<Session['show']>()(once(ShowSchema)),
  typing: ofType<Session['typing']>()(v.nullable(TypingSchema)),
  workspaces: ofType<Session['workspaces']>()(once(WorkspacesSchema)),
  views: ofType<Session['views']>()(once(recordOf(once(ViewSchema), isBenchKey))),
  echo: ofType<Session['echo']>()(v.strictObject({ asked: Count, answered: Count })),
  own: ofType<Session['own']>()(v.nullable(once(OwnSchema))),
  runs: ofType<Session['runs']>()(once(recordOf(once(RunSchema), isBenchKey))),
  python: ofType<Session['python']>()(PythonSchema),
  room: ofType<Session['room']>()(once(RoomSchema)),
  storage: ofType<Session['storage']>()(v.picklist(['reading', 'kept', 'full', 'refused'])),
} satisfies Partial<Record<keyof Session, v.GenericSchema>>;
