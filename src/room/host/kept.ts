import * as v from 'valibot';
import { ofType } from '../../case/schemas.ts';
import { Count, listOf } from '../../windows/index.ts';
import { LONGEST_NAME, MOST_REMOTES } from '../bounds.ts';
import { ClientName, LineSchema, Name, RoomCode, Term, textOf } from '../schemas/basics.ts';
import { POLL, QuestionId, TallySchema } from '../schemas/poll.ts';
import type { Ballot } from './ballot.ts';
import { NO_PHONES, type Paired } from './phones.ts';
import { type Mark, MOST_MARKS } from './questions.ts';

/** What a host goes on with that was reloaded. The votes and questions themselves are the devices' own, and said again. */
export interface KeptHost {
  readonly room: string;
  readonly term: number;
  /** Another desk has the room. */
  readonly isTaken: boolean;
  readonly ballot: Ballot | null;
  readonly marks: readonly Mark[];
  readonly paired: Paired;
}

function newHost(room: string): KeptHost {
  return { room, term: 0, isTaken: false, ballot: null, marks: [], paired: NO_PHONES };
}

export const BallotSchema = ofType<Ballot>()(
  v.strictObject({
    ...POLL,
    culprits: listOf(LineSchema, 200),
    count: v.nullable(v.strictObject({ voted: Count, tally: TallySchema })),
  }),
);

const KeptSchema = ofType<KeptHost>()(
  v.strictObject({
    room: RoomCode,
    term: Term,
    isTaken: v.boolean(),
    ballot: v.nullable(BallotSchema),
    marks: listOf(
      v.strictObject({ id: QuestionId, client: ClientName, isAnswered: v.boolean(), isHidden: v.boolean() }),
      MOST_MARKS,
    ),
    paired: v.strictObject({
      phones: listOf(
        v.strictObject({ client: ClientName, name: textOf(LONGEST_NAME), secret: Name }),
        MOST_REMOTES,
      ),
      drives: v.nullable(ClientName),
      pairing: v.nullable(Name),
    }),
  }),
);

/** What was kept of this room; a new one where there is nothing, or what another release has kept. */
export function keptHost(kept: unknown, room: string): KeptHost {
  const result = v.safeParse(KeptSchema, kept);
  return result.success && result.output.room === room ? result.output : newHost(room);
}
