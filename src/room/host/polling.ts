import { isSame } from '../../windows/index.ts';
import type { DeskPoll, RoomHost } from '../members.ts';
import { type Ballot, countOf, deskPollOf } from './ballot.ts';
import type { Person } from './people.ts';

/** The one vote of a room. */
export type Polling = Pick<RoomHost, 'openPoll' | 'shutPoll' | 'revealPoll' | 'clearPoll' | 'setCulprits'> & {
  /** As it is kept. */
  read(): Ballot | null;
  /** As the desk knows it now. */
  poll(): DeskPoll | null;
};

/** Whose votes are counted. */
export interface Voters {
  read(): ReadonlyMap<string, Pick<Person, 'vote'>>;
  /** One more with each thing that was heard. */
  changes(): number;
}

/** @param onChange the desk has done something to it */
export function createPolling(start: Ballot | null, people: Voters, onChange: () => void): Polling {
  let ballot = start;
  let known: DeskPoll | null = null;
  let knownAt = -1;

  function put(next: Ballot | null) {
    if (isSame(ballot, next)) return;
    ballot = next;
    known = null;
    onChange();
  }
  /** Nobody votes any more: what there is now is what counts. */
  function shut(state: 'shut' | 'revealed') {
    if (!ballot) return;
    put({ ...ballot, state, count: ballot.count ?? countOf(ballot, people.read().values()) });
  }

  return {
    read: () => ballot,
    poll() {
      // To count the votes of a thousand devices takes long enough to do it but once.
      if (ballot && (!known || knownAt !== people.changes()))
        known = deskPollOf(ballot, people.read().values());
      knownAt = people.changes();
      return ballot && known;
    },
    openPoll(id, slide, question, asks) {
      put({ id, slide, question, asks, state: 'open', culprits: [], count: null });
    },
    shutPoll: () => ballot?.state === 'open' && shut('shut'),
    revealPoll: () => shut('revealed'),
    clearPoll: () => put(null),
    setCulprits(culprits) {
      if (ballot) put({ ...ballot, culprits });
    },
  };
}
