import * as v from 'valibot';
import { ofType } from '../../case/schemas.ts';
import { Count, listOf } from '../../windows/index.ts';
import { LONGEST_NAME, MOST_LIKED, MOST_OWN_QUESTIONS } from '../bounds.ts';
import type { Commanded } from '../command.ts';
import type { AskMessage, HereMessage, LikedMessage, RightsMessage, VoteMessage } from '../messages.ts';
import { ClientName, LineNumber, Name, Place, PointSchema, RoomCode, textOf } from './basics.ts';
import { askedQuestions, MaybeVoteSchema, QuestionId } from './poll.ts';

export const HereSchema = ofType<HereMessage>()(v.strictObject({ version: Count }));
export const VoteMessageSchema = ofType<VoteMessage>()(MaybeVoteSchema);
export const AskSchema = ofType<AskMessage>()(
  v.strictObject({ questions: askedQuestions(MOST_OWN_QUESTIONS) }),
);
export const LikedSchema = ofType<LikedMessage>()(v.strictObject({ liked: listOf(QuestionId, MOST_LIKED) }));

const beat = Count;

export const CommandSchema = ofType<Commanded>()(
  v.variant('do', [
    v.strictObject({
      do: v.picklist(['next', 'back', 'run', 'stop', 'black', 'clock', 'take']),
      beat,
    }),
    v.strictObject({ do: v.literal('hello'), beat }),
    v.strictObject({ do: v.literal('go to'), slide: Place, step: Place, beat }),
    v.strictObject({ do: v.literal('laser'), at: v.nullable(PointSchema), beat }),
    v.strictObject({
      do: v.literal('spotlight'),
      lines: v.nullable(v.strictObject({ from: LineNumber, to: LineNumber })),
      beat,
    }),
    v.strictObject({ do: v.literal('pair'), secret: Name, name: textOf(LONGEST_NAME), beat }),
  ]),
);

/** For a broker that is ours. */
export const RightsSchema = ofType<RightsMessage>()(
  v.variant('do', [
    v.strictObject({ do: v.literal('pair'), secret: v.nullable(Name) }),
    v.strictObject({ do: v.literal('unpair'), client: ClientName }),
    v.strictObject({
      do: v.literal('paired'),
      remotes: listOf(v.strictObject({ client: ClientName, secret: Name }), 50),
    }),
    v.strictObject({ do: v.literal('move'), room: RoomCode }),
  ]),
);
