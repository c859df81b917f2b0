import { topicsOf, UP } from './topics.ts';

/** What a member of a room is. It says so by its user name. */
export const SEATS = ['host', 'remote', 'follower'] as const;
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
  }
}
