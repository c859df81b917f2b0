import { patched } from './apply.ts';
import { createPace } from './pace.ts';
import { type Op, type Path, patchBetween } from './patch.ts';
import type { Granted, Message, Order, Wish } from './protocol.ts';
import { mended, type Replica, type Room } from './replica.ts';
import { isTerm, termAfter } from './term.ts';
import type { Transport } from './transport.ts';

interface LeaderOptions {
  readonly transport: Transport;
  readonly replica: Replica;
  readonly term: number;
  /** What the leader before has granted. */
  readonly granted: Granted;
  /** Slices that others may change; the rest only the leader does. */
  readonly shared: readonly string[];
  readonly carryOut: (order: Order) => void;
}

/** What one window does so that all others show the same. */
export interface Leader {
  hear(message: Message): void;
  /** Ends it; answers the room as the others know it. */
  stop(): Room;
}

/** Who changed what of late, to know which wishes crossed with it. */
interface Change {
  readonly seq: number;
  readonly by: string | null;
  readonly paths: readonly Path[];
}

/** So many windows are known by what was granted to them; a stranger may call itself anything, and often. */
const MOST_WINDOWS = 1_000;

/** So long a leader that was replaced may speak on, before it has heard of it. */
const RIVAL_MS = 500;

/** A wish that is based on something older than this is refused, and comes again with a newer base. */
const MOST_REMEMBERED = 500;

/** Tells every change of the replica to the others, and grants what they wish for. */
export function lead({ transport, replica, shared, carryOut, ...before }: LeaderOptions): Leader {
  let { granted, term } = before;
  let highest = term;
  let outbidding: ReturnType<typeof setTimeout> | undefined;
  let told = replica.read();
  let seq = 0;
  const changes: Change[] = [];
  const pace = createPace(tellChanges);
  const stopWatching = replica.watch(pace.soon);
  tellAll();

  function tellAll() {
    transport.send({ say: 'snapshot', term: termNow(), seq, room: told, granted });
  }

  /** A clock that was set back makes the term one of the future, which nobody heeds. */
  function termNow(): number {
    if (!isTerm(term)) term = termAfter(0);
    return term;
  }

  /** Somebody else speaks as the leader. Where this one still leads by then, it says how things are to whoever heard that. */
  function outbid(other: number) {
    highest = Math.max(highest, other);
    outbidding ??= setTimeout(() => {
      outbidding = undefined;
      tellChanges();
      term = termAfter(highest);
      tellAll();
    }, RIVAL_MS);
  }

  function tellChanges() {
    const now = mended(replica, replica.read(), told);
    const ops = patchBetween(told, now);
    told = now;
    if (ops.length > 0) tell(ops, null);
  }

  function tell(ops: readonly Op[], wish: Wish | null) {
    seq++;
    if (ops.length > 0) changes.push({ seq, by: wish?.from ?? null, paths: ops.map(({ at }) => at) });
    if (changes.length > MOST_REMEMBERED) changes.shift();
    if (wish) granted = withGranted(granted, wish);
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
    tellChanges();
    const { from, number, ops, orders } = wish;
    const next = isStale(wish) ? null : roomAfter(ops);
    if (!next) return transport.send({ say: 'refused', term: termNow(), to: from, number });
    told = next;
    replica.write(next);
    tell(ops, wish);
    for (const order of orders) carryOut(order);
  }

  function roomAfter(ops: readonly Op[]): Room | null {
    if (ops.some(({ at: [slice] }) => !shared.includes(String(slice)))) return null;
    try {
      const next = patched(told, ops) as Room;
      return replica.faults(next).length === 0 ? next : null;
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
          tellChanges();
          return tellAll();
        case 'ping':
          return transport.send({ say: 'here', term: termNow(), seq });
        case 'wish':
          // One that was meant for the leader before comes again, once its sender has heard of this one.
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
      return told;
    },
  };
}

function withGranted(granted: Granted, { from, number }: Wish): Granted {
  const others = Object.entries(granted).filter(([window]) => window !== from);
  return Object.fromEntries([...others.slice(1 - MOST_WINDOWS), [from, number]]);
}

function isWithin(path: Path, outer: Path): boolean {
  return outer.every((key, index) => path[index] === key);
}
