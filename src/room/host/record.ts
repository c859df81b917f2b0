import type { Up } from '../topics.ts';
import { createAsking } from './asking.ts';
import type { KeptHost } from './kept.ts';
import { createPeople } from './people.ts';
import { createPolling } from './polling.ts';

/** What the audience has said, and what the desk made of it. @param onDesk the desk has done something */
export function createRecord(before: Pick<KeptHost, 'ballot' | 'marks'>, onDesk: () => void) {
  const people = createPeople();
  const { read: ballot, ...polling } = createPolling(before.ballot, people, onDesk);
  const {
    read: marks,
    hear: hearAsks,
    clear: clearAsks,
    ...asking
  } = createAsking(before.marks, people, onDesk);
  return {
    ...polling,
    ...asking,
    followers: people.followers,
    askWhoIsHere: people.askWhoIsHere,
    missTheSilent: people.missTheSilent,
    kept: () => ({ ballot: ballot(), marks: marks() }),
    /** Answers whether that is news. */
    hear(client: string, what: Up, text: string): boolean {
      const isNews = people.hear(client, what, text);
      if (isNews && what === 'ask') hearAsks(client);
      return isNews;
    },
    clear() {
      people.clear();
      clearAsks();
      polling.clearPoll();
    },
  };
}
