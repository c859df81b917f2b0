import * as v from 'valibot';
import { recordOf } from '../case/record-of.ts';
import { BenchIdSchema, Count, listOf, WindowId } from '../session/schemas/basics.ts';
import { isPlain } from './plain.ts';
import { isTerm } from './term.ts';

/**
 * What the windows of one room say to each other. Windows of another version are another room: the number is part of its
 * name, and it grows with whatever changes here or in what is mirrored.
 */
export const PROTOCOL_VERSION = 4;

const PathSchema = v.pipe(
  v.array(v.union([v.string(), Count])),
  v.minLength(1),
  v.maxLength(32),
  v.readonly(),
);

const OpSchema = v.variant('do', [
  v.object({ do: v.literal('set'), at: PathSchema, value: v.unknown() }),
  v.object({ do: v.literal('drop'), at: PathSchema }),
  v.object({ do: v.literal('text'), at: PathSchema, from: Count, cut: Count, put: v.string() }),
  v.object({ do: v.literal('list'), at: PathSchema, from: Count, cut: Count, put: listOf(v.unknown()) }),
]);

const Place = { bench: BenchIdSchema };
/** More than any screen has. */
const Cells = v.pipe(Count, v.maxValue(100_000));
const Size = v.object({ cols: Cells, rows: Cells });

/** What only the window that executes can do. */
const OrderSchema = v.variant('do', [
  v.object({ do: v.literal('ready'), next: v.nullable(BenchIdSchema) }),
  v.object({ do: v.literal('accept-offer') }),
  v.object({ do: v.literal('show-recording'), ...Place }),
  v.object({ do: v.literal('run'), ...Place, size: Size }),
  v.object({ do: v.literal('stop'), ...Place }),
  v.object({ do: v.literal('clear-run'), ...Place }),
  v.object({ do: v.literal('interrupt'), ...Place }),
  v.object({ do: v.literal('type'), ...Place, line: v.string() }),
  v.object({ do: v.literal('end-input'), ...Place }),
  v.object({ do: v.literal('resize'), size: Size }),
]);

/** A leader's term: a later leader has a higher one, and one that was replaced unawares is not heard any more. */
const Term = v.pipe(v.number(), v.check(isTerm));

const MessageSchema = v.variant('say', [
  /** Follower: I am new, or have missed something; tell me all. */
  v.object({ say: v.literal('hello'), from: WindowId }),
  /** Follower: are you there? */
  v.object({ say: v.literal('ping'), from: WindowId }),
  /** Follower: what was changed here since `base`, and what is to be done after it. One is on its way at a time. */
  v.object({
    say: v.literal('wish'),
    from: WindowId,
    term: Term,
    base: Count,
    number: Count,
    ops: listOf(OpSchema),
    orders: listOf(OrderSchema),
  }),
  /** Leader: everything, as of `seq`, and the number of each follower's last wish that came true. */
  v.object({
    say: v.literal('snapshot'),
    term: Term,
    seq: Count,
    room: recordOf(v.unknown()),
    granted: recordOf(Count),
  }),
  /** Leader: what changed since the patch before; with `granted` it is a follower's own wish that came true. */
  v.object({
    say: v.literal('patch'),
    term: Term,
    seq: Count,
    ops: listOf(OpSchema),
    granted: v.nullable(v.object({ to: WindowId, number: Count })),
  }),
  /** Leader: it crossed with another change of the same thing; merge, and wish again. */
  v.object({ say: v.literal('refused'), term: Term, to: WindowId, number: Count }),
  /** Leader: I am. */
  v.object({ say: v.literal('here'), term: Term, seq: Count }),
]);

export type Order = v.InferOutput<typeof OrderSchema>;
export type Message = v.InferOutput<typeof MessageSchema>;
export type Wish = Extract<Message, { say: 'wish' }>;
/** By window: the number of its last wish that came true. */
export type Granted = Readonly<Record<string, number>>;
export type FromLeader = Extract<Message, { term: number; say: Exclude<Message['say'], 'wish'> }>;

/**
 * The message that came, or `null` for what is none: another page of this origin may use the same channel. What it says of
 * the room may still be what no room can be: that tells the replica.
 */
export function readMessage(received: unknown): Message | null {
  if (!isPlain(received)) return null;
  const result = v.safeParse(MessageSchema, received);
  return result.success ? result.output : null;
}
