import { at } from '#case';
import { patched } from './apply.ts';
import { merged } from './merge.ts';
import { createPace } from './pace.ts';
import { patchBetween } from './patch.ts';
import { createPatience } from './patience.ts';
import type { FromLeader, Granted, Message, Order } from './protocol.ts';
import { mended, type Replica, type Room } from './replica.ts';
import { isTerm } from './term.ts';
import type { Transport } from './transport.ts';

interface FollowerOptions {
  readonly transport: Transport;
  readonly replica: Replica;
  /** This window's name among all. */
  readonly me: string;
  /** Slices that followers may change. */
  readonly shared: readonly string[];
  /** What of this window's room is no change of its own: in a new window what it starts with. */
  readonly known: Room;
  /** The leader has told all, for the first time. */
  readonly onJoined: () => void;
  /** The leader owes an answer since long. */
  readonly onSilence: () => void;
}

/** What a window does that shows what the leader has. */
export interface Follower {
  hear(message: Message): void;
  /** Has the leader do something, after what was changed here before. */
  order(order: Order): void;
  /** Ends it; answers what the next leader has to know. */
  stop(): Legacy;
}

export interface Legacy {
  /** The last term that was heard of. */
  readonly term: number;
  readonly granted: Granted;
  /** What nobody has been heard to carry out. */
  readonly orders: readonly Order[];
  /** Whether there was a leader to take over from. */
  readonly hasJoined: boolean;
}

/** Where the follower stands towards the leader. */
interface Standing {
  readonly term: number;
  readonly seq: number;
  readonly granted: Granted;
  /** The room as the leader has it. */
  readonly theirs: Room;
  /** The same once the wish that is on its way comes true. */
  readonly expected: Room;
}

interface OnItsWay {
  readonly number: number;
  readonly orders: readonly Order[];
}

/** A wish that is refused so often can't only have crossed with others: then everything is asked for anew. */
const MOST_REFUSALS = 20;

/** Numbers grow as long as the window lives, whomever it follows. */
let wishes = 0;

/**
 * Shows the leader's room, with what is changed here shown at once: changes go to the leader as wishes, one at a time, and
 * what others change meanwhile is merged with them.
 */
export function follow(options: FollowerOptions): Follower {
  const { transport, replica, me, shared, known, onJoined, onSilence } = options;
  let standing: Standing | null = null;
  let isAsking = true;
  let lastTerm = 0;
  let wish: OnItsWay | null = null;
  let orders: Order[] = [];
  let refusals = 0;
  const pace = createPace(tellWish);
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

  function tellWish() {
    if (!standing || isAsking || wish) return;
    const now = sharedOf(replica.read());
    const ops = patchBetween(sharedOf(standing.theirs), now);
    if (ops.length === 0 && orders.length === 0) return;
    wish = { number: ++wishes, orders };
    standing = { ...standing, expected: { ...standing.theirs, ...now } };
    const { term, seq: base } = standing;
    transport.send({ say: 'wish', from: me, term, base, number: wish.number, ops, orders });
    orders = [];
    pace.sent(ops);
    patience.begin();
  }

  function sharedOf(room: Room): Room {
    return Object.fromEntries(shared.map((slice) => [slice, at(room, slice)]));
  }

  /** Shows what the leader has now, and what was changed here since it had `base`. */
  function show(base: Room, theirs: Room) {
    replica.write(mended(replica, merged(base, theirs, replica.read()) as Room, theirs));
  }

  function wishAgain() {
    orders = [...(wish?.orders ?? []), ...orders];
    wish = null;
  }

  function takeSnapshot({ term, seq, room, granted }: Extract<FromLeader, { say: 'snapshot' }>) {
    if (!isAsking && standing?.term === term && standing.seq === seq) return;
    const cameTrue = wish !== null && at(granted, me) === wish.number;
    const before = standing;
    lastTerm = term;
    standing = { term, seq, granted, theirs: room, expected: room };
    isAsking = false;
    if (cameTrue) wish = null;
    else wishAgain();
    // In a new window, what the others have goes before what only this one has.
    if (!before) replica.write(mended(replica, merged(known, replica.read(), room) as Room, room));
    else show(cameTrue ? before.expected : before.theirs, room);
    if (!before) onJoined();
  }

  /** Throws where it does not fit. */
  function takePatch(from: Standing, { seq, ops, granted }: Extract<FromLeader, { say: 'patch' }>): boolean {
    const theirs = patched(from.theirs, ops) as Room;
    if (replica.faults(theirs).length > 0) return false;
    const isOurs = granted?.to === me && granted.number === wish?.number;
    const expected = isOurs ? theirs : (merged(from.theirs, theirs, from.expected) as Room);
    const known = granted ? { ...from.granted, [granted.to]: granted.number } : from.granted;
    standing = { ...from, seq, theirs, expected, granted: known };
    if (isOurs) {
      wish = null;
      refusals = 0;
    }
    show(isOurs ? from.expected : from.theirs, theirs);
    return true;
  }

  function hearCurrent(from: Standing, message: Exclude<FromLeader, { say: 'snapshot' }>): boolean {
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
        wishAgain();
        refusals++;
        return refusals < MOST_REFUSALS;
      case 'here':
        return message.seq === from.seq;
    }
  }

  function hearLeader(message: FromLeader) {
    if (message.term < lastTerm && isTerm(lastTerm)) return;
    // No leader tells of what cannot be.
    if (message.say === 'snapshot' && replica.faults(message.room).length > 0) return;
    patience.end();
    if (message.say === 'snapshot') takeSnapshot(message);
    else if (isAsking) return patience.begin();
    else if (standing?.term !== message.term || !hearCurrent(standing, message)) return askForAll();
    if (wish) patience.begin();
    else pace.soon();
  }

  return {
    hear(message) {
      if (message.say !== 'hello' && message.say !== 'ping' && message.say !== 'wish') hearLeader(message);
    },
    order(order) {
      orders.push(order);
      pace.soon();
    },
    stop() {
      pace.stop();
      patience.end();
      stopWatching();
      wishAgain();
      return { term: lastTerm, granted: standing?.granted ?? {}, orders, hasJoined: standing !== null };
    },
  };
}
