import * as v from 'valibot';
import { at } from '#case';
import { recordOf } from '../case/record-of.ts';
import { isTerm } from './election.ts';
import { isPlain } from './plain.ts';
import type { Transport } from './transport.ts';

/** What of a member's state all members share, by the names of its slices. */
export type Shared = Readonly<Record<string, unknown>>;

/** This member's copy of it. */
export interface Replica {
  read(): Shared;
  /** Puts in what came from the others. */
  write(shared: Shared): void;
  /** Calls for each change, own writes included; answers how to end that. */
  watch(listener: () => void): () => void;
}

/** What a member of a shared state is shown, and what it may do. */
export interface Seat {
  /** The slices that it is shown; of the others it hears nothing. */
  readonly sees: readonly string[];
  /** The slices that it may change; the rest only the leader does. */
  readonly changes: readonly string[];
  /** What it may have the leader do, by the names of orders. */
  readonly orders: readonly string[];
  /** Whether it stands for election. */
  readonly leads: boolean;
}

/**
 * What the members of one shared state say to each other. Members of another version share another one: the number is part
 * of its name, and it grows with every change here, in what is shared, and in the orders.
 */
export const PROTOCOL_VERSION = 10;

/** What is shared, and what a leader can be asked to do: the schema of each slice, and of what each order is given. */
export interface Schemas {
  readonly slices: Readonly<Record<string, v.GenericSchema>>;
  readonly orders: Readonly<Record<string, v.GenericSchema>>;
}

export interface Protocol {
  /**
   * A message, or `null` for what is none: another page of this origin may use the same channel. What it says of the state
   * may still not be valid.
   */
  read(received: unknown): Message | null;
  /** The slices that are not valid, missing or unknown. To ask again after a small change costs little. */
  faults(shared: Shared): readonly string[];
  /** A state with the slices of another one in the place of those that are not valid. */
  mended(shared: Shared, other: Shared): Shared;
}

/** What a member needs to share a state, whether it leads or follows. */
export interface Sharing {
  readonly transport: Transport<Message>;
  readonly protocol: Protocol;
  readonly replica: Replica;
  /** Of this member, and of all that are heard over the transport. */
  readonly seat: Seat;
}

/** @param sees the slices that its members are shown: no others have a place in what they say */
export function protocolOf(
  schemas: Schemas,
  sees: readonly string[] = Object.keys(schemas.slices),
): Protocol {
  const schema = messageSchema(schemas.orders);
  const slices = pick(schemas.slices, sees);
  const faults = (shared: Shared) => {
    const unknown = Object.keys(shared).filter((name) => !Object.hasOwn(slices, name));
    const wrong = Object.entries(slices).filter(([name, slice]) => !v.is(slice, at(shared, name)));
    return [...unknown, ...wrong.map(([name]) => name)];
  };
  return {
    faults,
    read(received) {
      if (!isPlain(received)) return null;
      const result = v.safeParse(schema, received);
      return result.success ? result.output : null;
    },
    mended(shared, other) {
      const wrong = faults(shared);
      if (wrong.length === 0) return shared;
      return { ...shared, ...Object.fromEntries(wrong.map((slice) => [slice, at(other, slice)])) };
    },
  };
}

/** A replica of those slices alone that a seat is shown. */
export function asSeenFrom({ sees }: Seat, replica: Replica): Replica {
  return {
    ...replica,
    read: () => pick(replica.read(), sees),
    write: (shared) => replica.write({ ...replica.read(), ...pick(shared, sees) }),
  };
}

/** Some of the entries of a record. */
export function pick<Value>(
  from: Readonly<Record<string, Value>>,
  names: readonly string[],
): Record<string, Value> {
  return Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));
}

export const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** What a member calls itself. */
export const MemberName = v.pipe(v.string(), v.nonEmpty(), v.maxLength(64));
/** A leader's term: a later leader has a higher one, and one that was replaced unawares is not heard any more. */
const Term = v.pipe(v.number(), v.check(isTerm));

export function listOf<const Item extends v.GenericSchema>(item: Item, most = Number.POSITIVE_INFINITY) {
  return v.pipe(v.array(item), v.maxLength(most), v.readonly());
}

/** Of so many leaders one after the other it is known where they took over. */
const LONGEST_LINEAGE = 50;

/** A leader's state: the changes of a term up to one of them. */
const PointSchema = v.object({ term: Count, seq: Count });

const PathSchema = v.pipe(
  v.array(v.union([v.string(), Count])),
  v.minLength(1),
  v.maxLength(32),
  v.readonly(),
);

/** One change, as it comes in. Whether it fits what it is to change shows when it is made. */
export const OpSchema = v.variant('do', [
  v.object({ do: v.literal('set'), at: PathSchema, value: v.unknown() }),
  v.object({ do: v.literal('drop'), at: PathSchema }),
  v.object({ do: v.literal('text'), at: PathSchema, from: Count, cut: Count, put: v.string() }),
  v.object({ do: v.literal('list'), at: PathSchema, from: Count, cut: Count, put: listOf(v.unknown()) }),
]);

function messageSchema(orders: Schemas['orders']) {
  /** What only the member that leads can do, by its name, and what it is given. */
  const OrderSchema = v.pipe(
    v.object({ do: v.string(), with: listOf(v.unknown()) }),
    v.check((order) => {
      const given = at(orders, order.do);
      return given !== undefined && v.is(given, order.with);
    }),
  );
  return v.variant('say', [
    /** Follower: I am new, or have missed something; send everything. */
    v.object({ say: v.literal('hello'), from: MemberName }),
    /** Follower: are you there? */
    v.object({ say: v.literal('ping'), from: MemberName }),
    /** Follower: what was changed here since `base`, and what is to be done after it. One is on its way at a time. */
    v.object({
      say: v.literal('wish'),
      from: MemberName,
      term: Term,
      base: Count,
      number: Count,
      ops: listOf(OpSchema),
      orders: listOf(OrderSchema),
    }),
    /**
     * Leader: everything, as of `seq`, the number of each follower's last wish that came true, and where it and the leaders before it
     * have taken over, the last one at the end.
     */
    v.object({
      say: v.literal('snapshot'),
      term: Term,
      seq: Count,
      shared: recordOf(v.unknown()),
      granted: recordOf(Count),
      lineage: listOf(PointSchema, LONGEST_LINEAGE),
    }),
    /** Leader: what changed since the patch before; with `granted` it is a follower's own wish that came true. */
    v.object({
      say: v.literal('patch'),
      term: Term,
      seq: Count,
      ops: listOf(OpSchema),
      granted: v.nullable(v.object({ to: MemberName, number: Count })),
    }),
    /** Leader: it crossed with another change of the same thing: merge, and wish again. Or the seat forbids it: take it back. */
    v.object({
      say: v.literal('refused'),
      term: Term,
      to: MemberName,
      number: Count,
      because: v.picklist(['crossed', 'forbidden']),
    }),
    /** Leader: I am. */
    v.object({ say: v.literal('here'), term: Term, seq: Count }),
  ]);
}

export type Point = v.InferOutput<typeof PointSchema>;

/** The lineage of who takes over from a leader at one of its changes. */
export function lineageAfter({
  lineage,
  term,
  seq,
}: Point & { readonly lineage: readonly Point[] }): readonly Point[] {
  return [...lineage, { term, seq }].slice(-LONGEST_LINEAGE);
}

export type Message = v.InferOutput<ReturnType<typeof messageSchema>>;
export type Wish = Extract<Message, { say: 'wish' }>;
export type Order = Wish['orders'][number];
/** By member: the number of its last wish that came true. */
export type Granted = Readonly<Record<string, number>>;
export type FromLeader = Extract<Message, { term: number; say: Exclude<Message['say'], 'wish'> }>;
