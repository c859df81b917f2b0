import { type Follower, follow } from './follower.ts';
import { lead } from './leader.ts';
import { createMemory } from './memory.ts';
import type { Message, Order, Protocol, Replica, Seat, Shared } from './protocol.ts';
import type { Transport } from './transport.ts';

export { broadcast } from './transport.ts';
export { createMemory, follow, lead };

/** What tests know of a shared state: what it begins with, what is valid, and what those on the transport may do. */
export interface Rules {
  readonly start: Shared;
  readonly protocol: Protocol;
  readonly seat: Seat;
}

/** A seat whose member may change some slices, give some orders, and lead. */
export function seatFor(changes: readonly string[], orders: readonly string[] = []): Seat {
  return { sees: changes, changes, orders, leads: true };
}

/** A member's state, as a store has it: it calls for each change at once. */
export function createReplica(start: Shared) {
  let shared = start;
  const listeners = new Set<() => void>();
  const set = (next: Shared) => {
    shared = next;
    for (const listener of listeners) listener();
  };
  const replica: Replica = {
    read: () => shared,
    write: (next) => next !== shared && set(next),
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return { replica, change: (slices: Shared) => set({ ...shared, ...slices }) };
}

/** Members of one shared state, on transports that `open` makes. */
export function windowsOn(open: () => Transport<Message>, { start, protocol, seat }: Rules) {
  const stops: (() => unknown)[] = [];
  return {
    stop() {
      for (const stop of stops) stop();
    },

    leader(shared = start, term = 1) {
      const transport = open();
      const window = createReplica(shared);
      const orders: Order[] = [];
      const carryOut = (order: Order) => orders.push(order);
      const { replica } = window;
      const leader = lead({
        transport,
        protocol,
        replica,
        seat,
        term,
        granted: {},
        lineage: [],
        memory: createMemory(seat.changes, start),
        carryOut,
      });
      transport.onMessage(leader.hear);
      stops.push(leader.stop);
      return { ...window, ...leader, orders, transport };
    },

    follower(me: string, onSilence = () => {}, its = seat) {
      const transport = open();
      const window = createReplica(start);
      const { replica } = window;
      const onJoined = () => {};
      const follower: Follower = follow({
        transport,
        protocol,
        replica,
        seat: its,
        me,
        memory: createMemory(its.changes, start),
        onJoined,
        onSilence,
      });
      transport.onMessage(follower.hear);
      stops.push(follower.stop);
      return { ...window, ...follower, transport };
    },
  };
}
