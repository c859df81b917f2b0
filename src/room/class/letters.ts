import { MOST_TOLD_BYTES } from '../bounds.ts';
import { paced } from '../paced.ts';
import { NOTHING_TOLD, type Told } from './calls.ts';
import type { ClassDesk } from './class-desk.ts';
import { classTopicsOf } from './class-topics.ts';
import { isOfferOver, type Learners } from './learners.ts';
import { isSayable } from './sayable.ts';
import { ToldSchema } from './schemas.ts';
import { seal } from './sealed.ts';

/** So many go out at a time: each has to be sealed, and a page has to stay quick with hundreds of learners. */
const AT_ONCE = 20;
const EVERY_MS = 50;

interface LettersOptions {
  readonly room: string;
  readonly desk: Pick<ClassDesk, 'office' | 'maySay' | 'keep'>;
  readonly learners: Learners;
  /** Somebody is told something else than before. */
  readonly onChange: () => void;
}

/** What single learners are told: as it is when its turn comes, some at a time. */
export function createLetters({ room, desk, learners, onChange }: LettersOptions) {
  const topics = classTopicsOf(room);
  const due = new Set<string>();
  /** The key for which each was last told something. */
  const toldWith = new Map<string, string>();
  const rounds = paced(EVERY_MS, send);

  function send() {
    if (!desk.maySay()) return;
    for (const client of [...due].slice(0, AT_ONCE)) {
      due.delete(client);
      post(client);
    }
    if (due.size > 0) rounds.soon();
  }
  function post(client: string) {
    const key = learners.keyOf(client);
    if (key === null) return;
    const told = learners.read().get(client)?.learner.told ?? NOTHING_TOLD;
    const topic = topics.to(client);
    const sealed = seal(key, topic, JSON.stringify({ term: desk.office.term(), told }));
    desk.keep(topic, JSON.stringify({ sealed }));
  }
  function to(client: string) {
    due.add(client);
    rounds.soon();
  }
  /** Answers why not, for the user; `null` if it was told. */
  function tell(client: string, changed: Partial<Omit<Told, 'seq'>>): string | null {
    const told = learners.toldNext(client, changed);
    if (!told) return 'This learner is not on the board any more.';
    if (!isSayable(ToldSchema, told, MOST_TOLD_BYTES))
      return 'This is more than can be told to one learner. Take back some of the notes, or offer less at a time.';
    learners.tell(client, told);
    to(client);
    onChange();
    return null;
  }
  /** An offer has texts of the learner's: once it is over, nobody keeps them. */
  function endOffer(client: string) {
    const learner = learners.read().get(client)?.learner;
    if (learner && isOfferOver(learner) && desk.office.isOurs()) tell(client, { offer: null });
  }

  return {
    tell,
    endOffer,
    /** With another key it cannot read what it was told before. */
    toNewKey(client: string) {
      const key = learners.keyOf(client);
      if (key === null || toldWith.get(client) === key) return;
      toldWith.set(client, key);
      to(client);
    },
    /**
     * The broker may have lost all, or have what another desk has told. Those to whom nothing was told hear that, too, and an offer
     * may have ended while nobody heard it.
     */
    startAnew() {
      for (const client of learners.read().keys()) {
        endOffer(client);
        to(client);
      }
    },
    catchUp: rounds.catchUp,
    stop: rounds.stop,
  };
}
