import * as v from 'valibot';
import { at } from '#case';
import { ofType } from '../../case/schemas.ts';
import { Count, listOf } from '../../windows/index.ts';
import { MOST_KNOWN, MOST_LEARNERS } from '../bounds.ts';
import type { VoteMessage } from '../messages.ts';
import { ClientName, Moment } from '../schemas/basics.ts';
import type { ClassUp } from '../topics.ts';
import { NOTHING_TOLD, type Told } from './calls.ts';
import type { Learner } from './members.ts';
import { type Changed, readVote, saidIn } from './said.ts';
import { StatusSchema, ToldSchema } from './schemas.ts';
import { type LearnerScreen, NO_REPLY } from './status.ts';

interface Known {
  readonly learner: Learner;
  /** Nobody's to see but as a count. */
  readonly vote: VoteMessage | null;
  /** As the broker has it: it may come before the word that its learner is here. */
  readonly screen: LearnerScreen | null;
}

/** What is kept of a learner between two loads of the instructor's page. */
export type KeptLearner = Pick<Learner, 'client' | 'number' | 'status' | 'told' | 'signAt'> & {
  readonly handSince: number | null;
};

export const KeptLearnersSchema = listOf(
  ofType<KeptLearner>()(
    // A page before this one may have kept more.
    v.object({
      client: ClientName,
      number: Count,
      status: v.nullable(StatusSchema),
      told: ToldSchema,
      signAt: Moment,
      handSince: v.nullable(Moment),
    }),
  ),
  MOST_LEARNERS,
);

const NOTHING = { vote: null, screen: null };

/** All learners that were heard of, in the order of coming. Who has left stays, as it stood. */
export function createLearners(before: readonly KeptLearner[]) {
  const known = new Map<string, Known>();
  /** Of all that ever came: one who was taken off the board and comes back is the same number. */
  const numbers = new Map<string, number>();
  const handsBefore = new Map<string, number>();
  /** Those whose page is open and reached. */
  const present = new Set<string>();
  /** Those of them that have not been heard since this page could hear nothing. */
  const silent = new Set<string>();
  /** By clients: the keys to what they are told. */
  const keys = new Map<string, string>();
  /** Votes that came before anything else of their learner did. */
  const early = new Map<string, VoteMessage | null>();
  const turnedAway = new Set<string>();
  let changes = 0;

  for (const { handSince, ...learner } of before) {
    numbers.set(learner.client, learner.number);
    known.set(learner.client, { learner: { ...newcomer(learner.client), ...learner }, ...NOTHING });
    if (handSince !== null) handsBefore.set(learner.client, handSince);
  }

  function numberOf(client: string): number {
    const number = numbers.get(client) ?? Math.max(0, ...numbers.values()) + 1;
    numbers.set(client, number);
    return number;
  }
  function newcomer(client: string): Learner {
    const now = Date.now();
    const nothing = { status: null, hand: null, screen: null, reply: NO_REPLY, told: NOTHING_TOLD };
    return { client, number: numberOf(client), isHere: false, ...nothing, signAt: now };
  }
  /** Answers whether that is another learner than before; one of whom nothing changes stays the same object. */
  function put(client: string, changed: Changed): boolean {
    const before = known.get(client);
    const isHere = present.has(client);
    const screen = changed.screen === undefined ? (before?.screen ?? null) : changed.screen;
    const learner: Learner = {
      ...(before?.learner ?? newcomer(client)),
      ...changed,
      isHere,
      // What it showed is not shown any more once its page is gone.
      screen: isHere ? screen : null,
    };
    const isNews = !before || !isSameLearner(before.learner, learner);
    const vote = before ? before.vote : (early.get(client) ?? null);
    early.delete(client);
    known.set(client, { learner: before && !isNews ? before.learner : learner, vote, screen });
    if (isNews) changes += 1;
    return isNews;
  }
  function hearVote(client: string, text: string): boolean {
    const vote = readVote(text);
    if (vote === undefined) return false;
    const voter = known.get(client);
    if (voter) known.set(client, { ...voter, vote });
    else if (early.size < MOST_KNOWN) early.set(client, vote);
    changes += 1;
    return voter !== undefined;
  }
  function mayCome(client: string): boolean {
    if (known.has(client) || known.size < MOST_LEARNERS) {
      turnedAway.delete(client);
      return true;
    }
    if (turnedAway.size < MOST_KNOWN) turnedAway.add(client);
    return false;
  }

  return {
    read: () => known as ReadonlyMap<string, Known>,
    list: (): Learner[] => Array.from(known.values(), ({ learner }) => learner),
    changes: () => changes,
    keyOf: (client: string) => keys.get(client) ?? null,
    turnedAway: () => turnedAway.size,
    /** All of whom a broker may keep something. */
    all: () => [...new Set([...numbers.keys(), ...early.keys(), ...turnedAway])],
    /** Answers whether that is news. What is no message is none. */
    hear(client: string, what: ClassUp, text: string, isRetained: boolean): boolean {
      if (what === 'vote') return hearVote(client, text);
      const said = saidIn(what, text, known.get(client)?.learner ?? null);
      if (!said || (!known.has(client) && text === '') || !mayCome(client)) return false;
      const { key, ...changed } = said;
      if (key) keys.set(client, key);
      // Of two connections of one learner the last will of the first may come late: who says something now is here.
      const isHere = what === 'learns' ? key !== undefined : text !== '' && !isRetained;
      if (isHere) present.add(client);
      else if (what === 'learns') present.delete(client);
      if (present.has(client)) silent.delete(client);
      const hand = changed.hand;
      const since = handsBefore.get(client);
      if (hand && since !== undefined) changed.hand = { ...hand, since };
      if (what === 'hand') handsBefore.delete(client);
      return put(client, changed);
    },
    /** `null` of a learner that is not known. Its number goes on from what it says it has heard of another desk. */
    toldNext(client: string, changed: Partial<Omit<Told, 'seq'>>): Told | null {
      const learner = known.get(client)?.learner;
      if (!learner) return null;
      const { told, reply } = learner;
      return { ...told, ...changed, seq: Math.max(told.seq, reply.heard) + 1 };
    },
    tell: (client: string, told: Told) => put(client, { told }),
    /** Answers whether there was one that it had shown. */
    takeScreen(client: string): boolean {
      const shown = known.get(client);
      if (!shown?.screen) return false;
      known.set(client, { ...shown, screen: null });
      return true;
    },
    forget(client: string) {
      changes += 1;
      known.delete(client);
      handsBefore.delete(client);
      early.delete(client);
    },
    askWhoIsHere() {
      for (const client of present) silent.add(client);
    },
    missTheSilent() {
      for (const client of silent) {
        present.delete(client);
        if (known.has(client)) put(client, {});
      }
      silent.clear();
    },
    clear() {
      changes += 1;
      for (const each of [known, numbers, handsBefore, present, silent, keys, early, turnedAway])
        each.clear();
    },
    kept: (): KeptLearner[] =>
      Array.from(known.values(), ({ learner }) => {
        const { client, number, status, told, signAt, hand } = learner;
        const handSince = hand?.since ?? handsBefore.get(client) ?? null;
        return { client, number, status, told, signAt, handSince };
      }),
  };
}

export type Learners = ReturnType<typeof createLearners>;

/**
 * Whether an edit that was offered is not needed any more: it was answered and the learner shows no screen that it could be held
 * against, or the learner has taken back all that it said.
 */
export function isOfferOver({ told: { offer }, reply, screen, status }: Learner): boolean {
  if (!offer) return false;
  return status === null || (screen === null && at(reply.offers, offer.id) !== undefined);
}

function isSameLearner(one: Learner, other: Learner): boolean {
  return (Object.keys(other) as (keyof Learner)[]).every((key) => Object.is(one[key], other[key]));
}
