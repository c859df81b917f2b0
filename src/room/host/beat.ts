import type { BeatMessage } from '../command.ts';
import type { Talk } from '../members.ts';
import { wordsFor } from './ballot.ts';
import type { createPhones } from './phones.ts';
import type { createRecord } from './record.ts';

type Phones = Pick<ReturnType<typeof createPhones>, 'read' | 'beat'>;
type Counts = Pick<ReturnType<typeof createRecord>, 'followers' | 'poll'>;

/** What the phones that drive are to know now; each beat is the next one. */
export function beatOf(term: number, phones: Phones, counts: Counts, talk: Talk): BeatMessage {
  const { phones: paired, drives } = phones.read();
  return {
    term,
    beat: phones.beat(),
    paired: paired.map(({ client }) => client),
    drives,
    ...talk,
    followers: counts.followers(),
    poll: wordsFor(counts.poll()),
  };
}
