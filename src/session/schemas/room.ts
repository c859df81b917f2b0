import * as v from 'valibot';
import type { Asks, DeskPoll, DeskQuestion, Remote, Tally } from '../../room/index.ts';
import { Count, listOf } from '../../windows/index.ts';
import type { Room } from '../state/room.ts';
import { BenchIdSchema, ofType } from './basics.ts';

export const AsksSchema = ofType<Asks>()(
  v.variant('kind', [
    v.strictObject({ kind: v.literal('line'), bench: BenchIdSchema }),
    v.strictObject({ kind: v.literal('choice'), choices: listOf(v.string()) }),
  ]),
);

const TallySchema = ofType<Tally>()(
  v.variant('kind', [
    v.strictObject({
      kind: v.literal('line'),
      lines: listOf(v.strictObject({ file: v.string(), line: Count, votes: Count })),
    }),
    v.strictObject({ kind: v.literal('choice'), votes: listOf(Count) }),
  ]),
);

const PollSchema = ofType<DeskPoll>()(
  v.strictObject({
    id: v.string(),
    slide: Count,
    question: v.string(),
    asks: AsksSchema,
    state: v.picklist(['open', 'shut', 'revealed']),
    voted: Count,
    tally: TallySchema,
    right: v.nullable(Count),
  }),
);

const QuestionSchema = ofType<DeskQuestion>()(
  v.strictObject({
    id: v.string(),
    text: v.string(),
    name: v.nullable(v.string()),
    votes: Count,
    isAnswered: v.boolean(),
    isHidden: v.boolean(),
  }),
);

const RemoteSchema = ofType<Remote>()(
  v.strictObject({ client: v.string(), name: v.string(), isHere: v.boolean() }),
);

export const OverSchema = v.nullable(
  v.variant('is', [
    v.strictObject({ is: v.literal('join') }),
    v.strictObject({ is: v.literal('question'), id: v.string() }),
  ]),
);

export const RoomSchema = ofType<Room>()(
  v.variant('status', [
    v.strictObject({ status: v.literal('closed'), because: v.string() }),
    v.strictObject({ status: v.literal('opening') }),
    v.strictObject({ status: v.literal('locked'), because: v.string() }),
    v.strictObject({
      status: v.literal('open'),
      link: v.picklist(['connecting', 'connected', 'lost', 'taken']),
      code: v.string(),
      addresses: listOf(v.string()),
      phoneLogin: v.nullable(v.string()),
      followers: Count,
      remotes: listOf(RemoteSchema),
      drives: v.nullable(v.string()),
      pairing: v.nullable(v.string()),
      poll: v.nullable(PollSchema),
      questions: listOf(QuestionSchema),
      over: OverSchema,
    }),
  ]),
);
