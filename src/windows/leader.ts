import { isTerm, termAfter } from './election.ts';
import type { Memory } from './memory.ts';
import { createPace } from './pace.ts';
import { type Op, type Path, patchBetween, patched } from './patch.ts';
import {
  type Granted,
  lineageAfter,
  type Message,
  type Order,
  type Point,
  type Shared,
  type Sharing,
  type Wish,
} from './protocol.ts';

interface LeaderOptions extends Sharing {
  readonly memory: Memory;
  readonly term: number;
  /** What the leader before has granted. */
  readonly granted: Granted;
  /** Where it and those before it have taken over. */
  readonly lineage: readonly Point[];
  readonly carryOut: (order: Order) => void;
}

/** What one member does so that all others show the same. */
export interface Leader {
  hear(message: Message): void;
  stop(): void;
}

/** A recent change and who made it, to know which wishes crossed with it. */
interface Change {
  readonly seq: number;
  readonly by: string | null;
  readonly paths: readonly Path[];
}

/** The members that are known by what was granted to them; a stranger may call itself anything, and often. */
const MOST_MEMBERS = 1_000;

/** How long a leader that was replaced may go on speaking before it hears that it was. */
const RIVAL_MS = 500;

/** A wish that is based on something older than this is refused, and comes again with a newer base. */
const MOST_REMEMBERED = 500;

/** Sends every change of the replica to the others, and grants what they wish for and may. */
export function lead(options: LeaderOptions): Leader {
  const { transport, protocol, replica, seat, memory, carryOut } = options;
  let { granted, term, lineage } = options;
  let highest = term;
  let outbidding: ReturnType<typeof setTimeout> | undefined;
  let lastSent = replica.read();
  let seq = 0;
  const changes: Change[] = [];
  const pace = createPace(sendChanges);
  const stopWatching = replica.watch(pace.soon);
  sendAll();

  function sendAll() {
    memory.keep({ term: termNow(), seq }, lastSent);
    transport.send({ say: 'snapshot', term: termNow(), seq, shared: lastSent, granted, lineage });
  }

  /** A clock that was set back makes the term one of the future, which everybody ignores. */
  function termNow(): number {
    if (!isTerm(term)) begin(termAfter(0));
    return term;
  }

  /** To the others this is another leader, which takes over where this one was. */
  function begin(another: number) {
    lineage = lineageAfter({ lineage, term, seq });
    term = another;
  }

  /** Another one speaks as the leader. If this one still leads after a while, it sends everything again to those who heard that. */
  function outbid(other: number) {
    highest = Math.max(highest, other);
    outbidding ??= setTimeout(() => {
      outbidding = undefined;
      sendChanges();
      begin(termAfter(highest));
      sendAll();
    }, RIVAL_MS);
  }

  function sendChanges() {
    const now = protocol.mended(replica.read(), lastSent);
    const ops = patchBetween(lastSent, now);
    lastSent = now;
    if (ops.length > 0) send(ops, null);
  }

  function send(ops: readonly Op[], wish: Wish | null) {
    seq++;
    if (ops.length > 0) changes.push({ seq, by: wish?.from ?? null, paths: ops.map(({ at }) => at) });
    if (changes.length > MOST_REMEMBERED) changes.shift();
    if (wish) granted = withGranted(granted, wish);
    memory.keep({ term: termNow(), seq }, lastSent);
    transport.send({
      say: 'patch',
      term: termNow(),
      seq,
      ops,
      granted: wish ? { to: wish.from, number: wish.number } : null,
    });
    pace.sent(ops);
  }

  function grant(wish: Wish) {
    sendChanges();
    const { from, number, ops, orders } = wish;
    const refuse = (because: 'crossed' | 'forbidden') =>
      transport.send({ say: 'refused', term: termNow(), to: from, number, because });
    if (!isAllowed(wish)) return refuse('forbidden');
    const next = isStale(wish) ? null : stateAfter(ops);
    if (!next) return refuse('crossed');
    lastSent = next;
    replica.write(next);
    send(ops, wish);
    for (const order of orders) carryOut(order);
  }

  function isAllowed({ ops, orders }: Wish): boolean {
    return (
      ops.every(({ at: [slice] }) => seat.changes.includes(String(slice))) &&
      orders.every((order) => seat.orders.includes(order.do))
    );
  }

  function stateAfter(ops: readonly Op[]): Shared | null {
    try {
      const next = patched(lastSent, ops) as Shared;
      return protocol.faults(next).length === 0 ? next : null;
    } catch {
      return null;
    }
  }

  /** Whether somebody else has changed the same things since, which the wish knew nothing of. */
  function isStale({ base, from, ops }: Wish): boolean {
    const [oldest] = changes;
    if (changes.length === MOST_REMEMBERED && oldest && base < oldest.seq - 1) return true;
    return changes
      .filter(({ seq: at, by }) => at > base && by !== from)
      .some(({ paths }) =>
        paths.some((path) => ops.some(({ at }) => isWithin(path, at) || isWithin(at, path))),
      );
  }

  return {
    hear(message) {
      switch (message.say) {
        case 'hello':
          sendChanges();
          return sendAll();
        case 'ping':
          return transport.send({ say: 'here', term: termNow(), seq });
        case 'wish':
          // A wish to the leader before comes again, once its sender has heard of this one.
          if (message.term === term) grant(message);
          break;
        default:
          if (message.term >= term) outbid(message.term);
      }
    },
    stop() {
      pace.stop();
      clearTimeout(outbidding);
      stopWatching();
    },
  };
}

function withGranted(granted: Granted, { from, number }: Wish): Granted {
  const others = Object.entries(granted).filter(([member]) => member !== from);
  return Object.fromEntries([...others.slice(1 - MOST_MEMBERS), [from, number]]);
}

function isWithin(path: Path, outer: Path): boolean {
  return outer.every((key, index) => path[index] === key);
}
