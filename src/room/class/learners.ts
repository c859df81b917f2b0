import * as v from 'valibot';
import { ofType } from '../../case/schemas.ts';
import { Count, listOf } from '../../windows/index.ts';
import { alike } from '../alike.ts';
import { MOST_BYTES, MOST_LEARNERS } from '../bounds.ts';
import type { VoteMessage } from '../messages.ts';
import { ClientName, Moment } from '../schemas/basics.ts';
import { readAs } from '../schemas/read.ts';
import { HereSchema, VoteMessageSchema } from '../schemas/up.ts';
import { tidy } from '../tidy.ts';
import type { ClassUp } from '../topics.ts';
import { NOTHING_TOLD, type Told } from './calls.ts';
import type { Learner } from './members.ts';
import { HandSchema, ReplySchema, ScreenSchema, StatusSchema, ToldSchema } from './schemas.ts';
import { type LearnerStatus, NO_REPLY } from './status.ts';

/** A learner, and its vote, which is nobody's to see but as a count. */
type Known = Learner & { readonly vote: VoteMessage | null };

/** What is kept of a learner between two loads of the instructor's page. */
export type KeptLearner = Pick<Learner, 'client' | 'number' | 'status' | 'told' | 'signAt' | 'taskSince'> & {
  readonly handSince: number | null;
};

export const KeptLearnersSchema = listOf(
  ofType<KeptLearner>()(
    v.strictObject({
      client: ClientName,
      number: Count,
      status: v.nullable(StatusSchema),
      told: ToldSchema,
      signAt: Moment,
      taskSince: Moment,
      handSince: v.nullable(Moment),
    }),
  ),
  MOST_LEARNERS,
);

/** All learners that were heard of. Who has left stays, as it stood. */
export function createLearners(before: readonly KeptLearner[]) {
  const known = new Map<string, Known>();
  const handsBefore = new Map<string, number>();
  const silent = new Set<string>();
  let changes = 0;
  let numbers = 0;
  for (const { handSince, ...learner } of before) {
    known.set(learner.client, { ...newcomer(learner.client, learner.number), ...learner });
    numbers = Math.max(numbers, learner.number);
    if (handSince !== null) handsBefore.set(learner.client, handSince);
  }

  function newcomer(client: string, number: number): Known {
    const now = Date.now();
    const nothing = { status: null, hand: null, screen: null, vote: null };
    return {
      ...{ client, number, isHere: false, ...nothing, reply: NO_REPLY, told: NOTHING_TOLD },
      ...{ signAt: now, taskSince: now },
    };
  }
  function put(client: string, changed: Partial<Known>) {
    changes += 1;
    const before = known.get(client) ?? newcomer(client, ++numbers);
    known.set(client, { ...before, ...changed });
  }

  return {
    read: () => known as ReadonlyMap<string, Known>,
    changes: () => changes,
    /** Answers whether that is news. What is no message is none. */
    hear(client: string, what: ClassUp, text: string): boolean {
      const before = known.get(client);
      if (!before && (text === '' || what === 'vote' || known.size >= MOST_LEARNERS)) return false;
      const said = saidIn(what, text, before ?? null);
      if (!said) return false;
      if (what === 'learns') silent.delete(client);
      if (said.hand && !before?.hand)
        said.hand = { ...said.hand, since: handsBefore.get(client) ?? said.hand.since };
      handsBefore.delete(client);
      put(client, said);
      return true;
    },
    tell(client: string, changed: Partial<Omit<Told, 'seq'>>): Told | null {
      const learner = known.get(client);
      if (!learner) return null;
      const told = { ...learner.told, ...changed, seq: learner.told.seq + 1 };
      put(client, { told });
      return told;
    },
    forget(client: string) {
      changes += 1;
      known.delete(client);
      silent.delete(client);
    },
    askWhoIsHere() {
      for (const [client, { isHere }] of known) if (isHere) silent.add(client);
    },
    missTheSilent() {
      for (const client of silent) if (known.has(client)) put(client, { isHere: false });
      silent.clear();
    },
    clear() {
      changes += 1;
      numbers = 0;
      known.clear();
      silent.clear();
    },
    kept: (): KeptLearner[] =>
      Array.from(known.values(), ({ client, number, status, told, signAt, taskSince, hand }) => ({
        ...{ client, number, status, told, signAt, taskSince },
        handSince: hand?.since ?? null,
      })),
  };
}

type Changed = { -readonly [Key in keyof Known]?: Known[Key] };

/** What a message changes of a learner; an empty text takes away what was said. */
function saidIn(what: ClassUp, text: string, before: Known | null): Changed | null {
  const now = Date.now();
  switch (what) {
    case 'learns':
      if (text === '') return { isHere: false, screen: null };
      return readAs(HereSchema, text, MOST_BYTES.up) && { isHere: true };
    case 'status': {
      if (text === '') return { status: null };
      const status = readAs(StatusSchema, text, MOST_BYTES.status);
      return status && statusChanged({ ...status, name: tidy(status.name) }, before, now);
    }
    case 'hand': {
      if (text === '') return { hand: null };
      const hand = readAs(HandSchema, text, MOST_BYTES.up);
      const isSame = hand?.id === before?.hand?.id;
      return (
        hand && { hand: { ...hand, text: tidy(hand.text), since: (isSame && before?.hand?.since) || now } }
      );
    }
    case 'screen': {
      if (text === '') return { screen: null };
      const screen = readAs(ScreenSchema, text, MOST_BYTES.screen);
      return screen && { screen: alike(before?.screen ?? null, screen), signAt: now };
    }
    case 'reply': {
      const reply = text === '' ? NO_REPLY : readAs(ReplySchema, text, MOST_BYTES.screen);
      return reply && { reply };
    }
    case 'vote': {
      const vote = text === '' ? null : readAs(VoteMessageSchema, text, MOST_BYTES.up);
      return vote || text === '' ? { vote } : null;
    }
  }
}

function statusChanged(status: LearnerStatus, before: Known | null, now: number): Changed {
  const was = before?.status ?? null;
  const isSign = status.signs !== was?.signs;
  const isSameTask = was?.at?.lesson === status.at?.lesson && was?.at?.task === status.at?.task;
  return {
    status: alike(was, status),
    ...(isSign && { signAt: now }),
    ...(!isSameTask && { taskSince: now }),
  };
}
