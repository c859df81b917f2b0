import { type Follower, follow } from './follower.ts';
import { lead } from './leader.ts';
import type { Order } from './protocol.ts';
import type { Replica, Room } from './replica.ts';
import type { Transport } from './transport.ts';

/** What tests know of a room: what it begins with, what followers may change, and what cannot be. */
export interface Rules {
  readonly start: Room;
  readonly shared: readonly string[];
  faults(room: Room): readonly string[];
}

/** A window's state, as a store has it: it calls for each change at once. */
function createReplica(start: Room, faults: Rules['faults']) {
  let room = start;
  const listeners = new Set<() => void>();
  const set = (next: Room) => {
    room = next;
    for (const listener of listeners) listener();
  };
  const replica: Replica = {
    read: () => room,
    write: (next) => next !== room && set(next),
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    faults,
  };
  return { replica, change: (slices: Room) => set({ ...room, ...slices }) };
}

/** Windows of one room, on transports that `open` makes. */
export function windowsOn(open: () => Transport, { start, shared, faults }: Rules) {
  const stops: (() => unknown)[] = [];
  return {
    stop() {
      for (const stop of stops) stop();
    },

    leader(room = start, term = 1) {
      const transport = open();
      const window = createReplica(room, faults);
      const orders: Order[] = [];
      const carryOut = (order: Order) => orders.push(order);
      const { replica } = window;
      const leader = lead({ transport, replica, term, granted: {}, shared, carryOut });
      transport.onMessage(leader.hear);
      stops.push(leader.stop);
      return { ...window, ...leader, orders, transport };
    },

    follower(me: string, onSilence = () => {}) {
      const transport = open();
      const window = createReplica(start, faults);
      const { replica } = window;
      const onJoined = () => {};
      const follower: Follower = follow({
        transport,
        replica,
        me,
        shared,
        known: start,
        onJoined,
        onSilence,
      });
      transport.onMessage(follower.hear);
      stops.push(follower.stop);
      return { ...window, ...follower, transport };
    },
  };
}
