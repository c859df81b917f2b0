import { alike } from '../alike.ts';
import { MOST_BYTES } from '../bounds.ts';
import type { VoteMessage } from '../messages.ts';
import { readAs } from '../schemas/read.ts';
import { VoteMessageSchema } from '../schemas/up.ts';
import { tidy } from '../tidy.ts';
import type { ClassUp } from '../topics.ts';
import type { Learner } from './members.ts';
import { HandSchema, LearnsSchema, ReplySchema, ScreenSchema, StatusSchema } from './schemas.ts';
import { type LearnerStatus, NO_REPLY } from './status.ts';

/** What a message changes of a learner, and the key that it brings. */
export type Changed = {
  -readonly [Key in 'status' | 'hand' | 'screen' | 'reply' | 'told' | 'signAt']?: Learner[Key];
};

/**
 * What a learner says with a message; `null` for what is none. Who has no hand up, or shows no screen, says `null`; an empty text
 * deletes what was said.
 */
export function saidIn(
  what: Exclude<ClassUp, 'vote'>,
  text: string,
  before: Learner | null,
): (Changed & { readonly key?: string }) | null {
  const now = Date.now();
  const isNothing = text === '' || text === 'null';
  switch (what) {
    case 'learns': {
      const learns = readAs(LearnsSchema, text, MOST_BYTES.up);
      return learns ? { key: learns.key } : text === '' ? {} : null;
    }
    case 'status': {
      if (text === '') return { status: null };
      const status = readAs(StatusSchema, text, MOST_BYTES.status);
      return status && statusChanged({ ...status, name: tidy(status.name) }, before, now);
    }
    case 'hand': {
      if (isNothing) return { hand: null };
      const hand = readAs(HandSchema, text, MOST_BYTES.up);
      const since = (hand?.id === before?.hand?.id && before?.hand?.since) || now;
      return hand && { hand: alike(before?.hand ?? null, { ...hand, text: tidy(hand.text), since }) };
    }
    case 'screen': {
      if (isNothing) return { screen: null };
      const screen = readAs(ScreenSchema, text, MOST_BYTES.screen);
      const shown = screen && alike(before?.screen ?? null, screen);
      return shown && { screen: shown, ...(shown !== before?.screen && { signAt: now }) };
    }
    case 'reply': {
      const reply = text === '' ? NO_REPLY : readAs(ReplySchema, text, MOST_BYTES.screen);
      return reply && { reply: alike(before?.reply ?? null, reply) };
    }
  }
}

/** `null` takes a vote away; `undefined` for what is no vote. */
export function readVote(text: string): VoteMessage | null | undefined {
  return text === '' ? null : (readAs(VoteMessageSchema, text, MOST_BYTES.up) ?? undefined);
}

function statusChanged(status: LearnerStatus, before: Learner | null, now: number): Changed {
  const was = before?.status ?? null;
  return {
    status: alike(was, status),
    ...(status.signs !== was?.signs && { signAt: now }),
  };
}
