import { patched } from './apply.ts';
import { createPace } from './pace.ts';
import { type Op, type Path, patchBetween } from './patch.ts';
import type { Granted, Message, Order, Wish } from './protocol.ts';
import type { Replica, Room } from './replica.ts';
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

/** A wish that is based on something older than this is refused, and comes again with a newer base. */
const MOST_REMEMBERED = 500;

/** Tells every change of the replica to the others, and grants what they wish for. */
export function lead({ transport, replica, term, shared, carryOut, ...before }: LeaderOptions): Leader {
  let granted = before.granted;
  let told = replica.read();
  let seq = 0;
  const changes: Change[] = [];
  const pace = createPace(tellChanges);
  const stopWatching = replica.watch(pace.soon);
  tellAll();

  function tellAll() {
    transport.send({ say: 'snapshot', term, seq, room: told, granted });
  }

  function tellChanges() {
    const now = replica.read();
    const ops = patchBetween(told, now);
    told = now;
    if (ops.length > 0) tell(ops, null);
  }

  function tell(ops: readonly Op[], wish: Wish | null) {
    seq++;
    if (ops.length > 0) changes.push({ seq, by: wish?.from ?? null, paths: ops.map(({ at }) => at) });
    if (changes.length > MOST_REMEMBERED) changes.shift();
    if (wish) granted = { ...granted, [wish.from]: wish.number };
    transport.send({
      say: 'patch',
      term,
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
    if (!next) return transport.send({ say: 'refused', term, to: from, number });
    told = next;
    replica.write(next);
    tell(ops, wish);
    for (const order of orders) carryOut(order);
  }

  function roomAfter(ops: readonly Op[]): Room | null {
    if (ops.some(({ at: [slice] }) => !shared.includes(String(slice)))) return null;
    try {
      return patched(told, ops) as Room;
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
          return transport.send({ say: 'here', term, seq });
        case 'wish':
          // One that was meant for the leader before comes again, once its sender has heard of this one.
          if (message.term === term) grant(message);
      }
    },
    stop() {
      pace.stop();
      stopWatching();
      return told;
    },
  };
}

function isWithin(path: Path, outer: Path): boolean {
  return outer.every((key, index) => path[index] === key);
}
