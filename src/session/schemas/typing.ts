import * as v from 'valibot';
import type { Typing } from '../typing/typing.ts';
import { BenchIdSchema, Count, Stage, WindowId } from './basics.ts';
import { ofType } from './of-type.ts';
import { once } from './once.ts';
import { WorkspaceSchema } from './workspace.ts';

export const TypingSchema = ofType<Typing>()(
  v.strictObject({
    bench: BenchIdSchema,
    target: Stage,
    pace: v.picklist(['keys', 'auto', 'paused', 'ended']),
    by: WindowId,
    before: once(WorkspaceSchema),
    done: Count,
    total: Count,
    isTouched: v.boolean(),
  }),
);
