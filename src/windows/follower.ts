import { at } from '#case';
import { isTerm } from './election.ts';
import type { Memory } from './memory.ts';
import { merged } from './merge.ts';
import { createPace, createPatience } from './pace.ts';
import { patchBetween, patched } from './patch.ts';
import {
  type FromLeader,
  type Granted,
  lineageAfter,
  type Message,
  type Order,
  type Point,
  type Shared,
  type Sharing,
} from './protocol.ts';

interface FollowerOptions extends Sharing {
  readonly memory: Memory;
  /** This member's name among all. */
  readonly me: string;
  /** The leader has sent everything, for the first time. */
  readonly onJoined: () => void;
  /** The leader has not answered for long. */
  readonly onSilence: () => void;
}

/** What a member does that shows what the leader has. */
export interface Follower {
  hear(message: Message): void;
  /** Has the leader do something, after what was changed here before. */
  order(order: Order): void;
  /** Ends this; returns what the next leader has to know. */
  stop(): Handover;
}

export interface Handover {
  /** The last term that was heard of. */
  readonly term: number;
  readonly granted: Granted;
  /** Given, and not known to be carried out. */
  readonly orders: readonly Order[];
  /** Where this one takes over, and where those before it have; empty if there was no leader. */
  readonly lineage: readonly Point[];
}

/** What is known of the leader. */
interface Following {
  readonly term: number;
  readonly seq: number;
  readonly granted: Granted;
  readonly lineage: readonly Point[];
  /** The state as the leader has it. */
  readonly theirs: Shared;
  /** The same once the wish that is on its way comes true. */
  readonly expected: Shared;
}

interface OnItsWay {
  readonly number: number;
  readonly orders: readonly Order[];
}

/** A wish that is refused this often cannot only have crossed with others: everything is asked for again. */
const MOST_REFUSALS = 20;

/** Numbers grow as long as the page lives, under every leader. */
let wishes = 0;

/**
 * Shows the leader's state, and what is changed here at once: changes go to the leader as wishes, one at a time, and what
 * others change meanwhile is merged with them.
 */
export function follow(options: FollowerOptions): Follower {
  const { transport, protocol, replica, seat, memory, me, onJoined, onSilence } = options;
  let following: Following | null = null;
  let isAsking = true;
  let lastTerm = 0;
  let wish: OnItsWay | null = null;
  let orders: Order[] = [];
  let refusals = 0;
  const pace = createPace(sendWish);
  const stopWatching = replica.watch(pace.soon);
  const patience = createPatience(
    () => transport.send({ say: isAsking ? 'hello' : 'ping', from: me }),
    onSilence,
  );
  askForAll();

  function askForAll() {
    isAsking = true;
    refusals = 0;
    transport.send({ say: 'hello', from: me });
    patience.begin();
  }

  function sendWish() {
    if (!following || isAsking || wish) return;
    const now = changeable(replica.read());
    const ops = patchBetween(changeable(following.theirs), now);
    if (ops.length === 0 && orders.length === 0) return;
    wish = { number: ++wishes, orders };
    following = { ...following, expected: { ...following.theirs, ...now } };
    const { term, seq: base } = following;
    transport.send({ say: 'wish', from: me, term, base, number: wish.number, ops, orders });
    orders = [];
    pace.sent(ops);
    patience.begin();
  }

  function changeable(shared: Shared): Shared {
    return Object.fromEntries(seat.changes.map((slice) => [slice, at(shared, slice)]));
  }

  /** Shows what the leader has now, and what was changed here since it had `base`. */
  function show(base: Shared, theirs: Shared) {
    replica.write(protocol.mended(merged(base, theirs, replica.read()) as Shared, theirs));
  }

  function wishAgain() {
    orders = [...(wish?.orders ?? []), ...orders];
    wish = null;
  }

  /** What was changed here goes, and what was ordered with it: the leader does not let this member do that. */
  function takeBack({ theirs }: Following) {
    wish = null;
    replica.write(theirs);
  }

  function takeSnapshot({ term, seq, shared, granted, lineage }: Extract<FromLeader, { say: 'snapshot' }>) {
    if (!isAsking && following?.term === term && following.seq === seq) return;
    const cameTrue = wish !== null && at(granted, me) === wish.number;
    const before = following;
    lastTerm = term;
    following = { term, seq, granted, lineage, theirs: shared, expected: shared };
    isAsking = false;
    if (cameTrue) wish = null;
    else wishAgain();
    memory.keep({ term, seq }, shared);
    const base = cameTrue && before ? before.expected : baseOf(before, { term, lineage });
    if (before) return show(base, shared);
    // In a new window, what the others have goes before what only this one has.
    replica.write(protocol.mended(merged(base, replica.read(), shared) as Shared, shared));
    onJoined();
  }

  /** What both this member and its leader have, for all that anybody may have changed since. */
  function baseOf(before: Following | null, { term, lineage }: Pick<Following, 'term' | 'lineage'>): Shared {
    const heard = memory.heardBy(lineage);
    const isHeir = lineage.some((point) => point.term === before?.term);
    // What was heard from one who is none of those before is forgotten.
    if (before && (before.term === term || (heard && !isHeir))) return before.theirs;
    return { ...replica.read(), ...(heard ?? memory.start) };
  }

  /** Throws where it does not fit. */
  function takePatch(from: Following, { seq, ops, granted }: Extract<FromLeader, { say: 'patch' }>): boolean {
    const theirs = patched(from.theirs, ops) as Shared;
    if (protocol.faults(theirs).length > 0) return false;
    const isOurs = granted?.to === me && granted.number === wish?.number;
    const expected = isOurs ? theirs : (merged(from.theirs, theirs, from.expected) as Shared);
    const known = granted ? { ...from.granted, [granted.to]: granted.number } : from.granted;
    following = { ...from, seq, theirs, expected, granted: known };
    memory.keep({ term: from.term, seq }, theirs);
    if (isOurs) {
      wish = null;
      refusals = 0;
    }
    show(isOurs ? from.expected : from.theirs, theirs);
    return true;
  }

  function hearCurrent(from: Following, message: Exclude<FromLeader, { say: 'snapshot' }>): boolean {
    switch (message.say) {
      case 'patch':
        if (message.seq !== from.seq + 1) return false;
        try {
          return takePatch(from, message);
        } catch {
          return false;
        }
      case 'refused':
        if (message.to !== me || message.number !== wish?.number) return true;
        if (message.because === 'forbidden') takeBack(from);
        else wishAgain();
        refusals++;
        return refusals < MOST_REFUSALS;
      case 'here':
        return message.seq === from.seq;
    }
  }

  function hearLeader(message: FromLeader) {
    if (message.term < lastTerm && isTerm(lastTerm)) return;
    // No leader sends what is not valid.
    if (message.say === 'snapshot' && protocol.faults(message.shared).length > 0) return;
    patience.end();
    if (message.say === 'snapshot') takeSnapshot(message);
    else if (isAsking) return patience.begin();
    else if (following?.term !== message.term || !hearCurrent(following, message)) return askForAll();
    if (wish) patience.begin();
    else pace.soon();
  }

  return {
    hear(message) {
      if (message.say !== 'hello' && message.say !== 'ping' && message.say !== 'wish') hearLeader(message);
    },
    order(order) {
      if (!seat.orders.includes(order.do)) return;
      orders.push(order);
      pace.soon();
    },
    stop() {
      pace.stop();
      patience.end();
      stopWatching();
      wishAgain();
      const lineage = following ? lineageAfter(following) : [];
      return { term: lastTerm, granted: following?.granted ?? {}, orders, lineage };
    },
  };
}
