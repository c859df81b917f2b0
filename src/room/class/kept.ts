import * as v from 'valibot';
import { BallotSchema } from '../host/kept.ts';
import { RoomCode, Term } from '../schemas/basics.ts';
import { NO_CALL } from './calls.ts';
import { KeptLearnersSchema } from './learners.ts';
import { CallSchema, SolutionSchema } from './schemas.ts';

const KeptSchema = v.strictObject({
  room: RoomCode,
  term: Term,
  isTaken: v.boolean(),
  call: CallSchema,
  ballot: v.nullable(BallotSchema),
  shown: v.nullable(SolutionSchema),
  learners: KeptLearnersSchema,
});

/** A class between two loads of the instructor's page. */
export type KeptClass = v.InferOutput<typeof KeptSchema>;

/** What was kept of this room's class; an empty one if that is nothing, or not to be read. */
export function keptClass(stored: unknown, room: string): KeptClass {
  const result = v.safeParse(KeptSchema, stored);
  if (result.success && result.output.room === room) return result.output;
  return { room, term: 0, isTaken: false, call: NO_CALL, ballot: null, shown: null, learners: [] };
}
