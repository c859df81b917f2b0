import { MOST_BYTES } from './bounds.ts';
import { classTopicsOf } from './class/class-topics.ts';
import { CLASS_UP, topicsOf, UP } from './topics.ts';

/** What a member of a room is. It says so by its user name. */
export const SEATS = ['host', 'remote', 'follower', 'instructor', 'learner'] as const;
export type SeatName = (typeof SEATS)[number];

/** What the broker lets a member publish, retain and subscribe to. */
export interface Rights {
  readonly publishes: readonly string[];
  /** Those of them that may be kept for who comes later. */
  readonly retains: readonly string[];
  /** Filters, each to be asked for exactly like this. */
  readonly subscribes: readonly string[];
}

/** The table of rights: `client` is the member's own name. A broker elsewhere has the same in its own configuration. */
export function rightsOf(seat: SeatName, room: string, client: string): Rights {
  const topics = topicsOf(room);
  const audience = [topics.host, topics.view, topics.patch, topics.poll, topics.asked];
  switch (seat) {
    case 'host': {
      const retains = [topics.host, topics.view, topics.poll, topics.asked];
      return {
        publishes: [...retains, topics.patch, topics.desk, topics.rights],
        retains,
        subscribes: [topics.host, topics.allRemotes, ...UP.map(topics.allUp)],
      };
    }
    case 'remote':
      return {
        publishes: [topics.remote(client)],
        retains: [],
        subscribes: [...audience, topics.desk],
      };
    case 'follower': {
      const own = UP.map((what) => topics.up(client, what));
      return { publishes: own, retains: own, subscribes: audience };
    }
    case 'instructor':
      return instructorIn(room);
    case 'learner':
      return learnerIn(room, client);
  }
}

/** As far as `to` goes, `mayTell` says more: its names cannot be listed. */
function instructorIn(room: string): Rights {
  const topics = classTopicsOf(room);
  const retains = [topics.host, topics.call, topics.view, topics.poll, topics.shown];
  return {
    publishes: [...retains, topics.patch, topics.rights],
    retains,
    subscribes: [topics.host, ...CLASS_UP.map(topics.allUp)],
  };
}

function learnerIn(room: string, client: string): Rights {
  const topics = classTopicsOf(room);
  const own = CLASS_UP.map((what) => topics.up(client, what));
  const { host, call, view, patch, poll, shown } = topics;
  return {
    publishes: own,
    retains: own,
    subscribes: [host, call, view, patch, poll, shown, topics.to(client)],
  };
}

/** Whether an instructor may retain this: what is for one learner; and, empty, what a learner has said, which is deleted by that. */
export function mayTell(topic: string, payload: { readonly length: number }): boolean {
  if (/^machete\/[^/]+\/class\/to\/[0-9a-f]{32}$/.test(topic)) return true;
  const [, what] = /^machete\/[^/]+\/up\/[0-9a-f]{32}\/([a-z]+)$/.exec(topic) ?? [];
  return payload.length === 0 && CLASS_UP.some((each) => each === what);
}

/** What a message on this topic has at most, in bytes. */
export function mostBytes(seat: SeatName, topic: string): number {
  if (seat === 'host' || seat === 'instructor') return MOST_BYTES.down;
  if (seat !== 'learner') return MOST_BYTES.up;
  // An answer may have a solution in it.
  if (/\/(screen|reply)$/.test(topic)) return MOST_BYTES.screen;
  return topic.endsWith('/status') ? MOST_BYTES.status : MOST_BYTES.up;
}
