import { alike } from '../alike.ts';
import type { Message } from '../connection.ts';
import { readAs } from '../schemas/read.ts';
import { NO_CALL, NOTHING_TOLD } from './calls.ts';
import type { Attended } from './members.ts';
import { CallMessageSchema, SealedSchema, ShownMessageSchema, ToldMessageSchema } from './schemas.ts';
import { unseal } from './sealed.ts';

type Called = Pick<Attended, 'call' | 'ahead' | 'shown' | 'told'>;

const NOTHING: Called = { call: NO_CALL, ahead: 0, shown: null, told: NOTHING_TOLD };

interface CallsOptions {
  /** Where this learner is told something, and the key to it. */
  readonly topic: string;
  readonly key: string;
  /** The highest term that was heard of otherwise. */
  readonly newest: () => number;
}

/** What a learner hears of its instructor besides what an audience hears. What is older than what was heard is not heard. */
export function createCalls({ topic: mine, key, newest }: CallsOptions) {
  let called = NOTHING;
  let term = 0;
  /** By how much the instructor's clock is ahead at least: a message may be late, but is never early. */
  let least = Number.NEGATIVE_INFINITY;

  function isOld(of: number): boolean {
    if (of < Math.max(term, newest())) return true;
    // Another desk has another clock.
    if (of > term) least = Number.NEGATIVE_INFINITY;
    term = of;
    return false;
  }
  function hearCall(text: string, isRetained: boolean) {
    const said = readAs(CallMessageSchema, text);
    if (!said || isOld(said.term)) return;
    least = Math.max(least, said.now - Date.now());
    // What was kept may be hours old: that a clock is ahead it shows, but not that it is behind.
    const ahead = isRetained && least < 0 ? called.ahead : least;
    called = { ...called, ahead, call: alike(called.call, said.call) };
  }
  function hearShown(text: string) {
    const said = readAs(ShownMessageSchema, text);
    if (said && !isOld(said.term)) called = { ...called, shown: alike(called.shown, said.shown) };
  }
  function hearTold(text: string) {
    const letter = readAs(SealedSchema, text);
    const opened = letter && unseal(key, mine, letter.sealed);
    const said = opened ? readAs(ToldMessageSchema, opened) : null;
    if (said && !isOld(said.term)) called = { ...called, told: alike(called.told, said.told) };
  }

  return {
    read: () => called,
    hear({ topic, text, isRetained }: Message) {
      if (topic === mine) hearTold(text);
      else if (topic.endsWith('/class/call')) hearCall(text, isRetained);
      else if (topic.endsWith('/class/shown')) hearShown(text);
    },
    /** A clock may have been set while nothing was heard. */
    entered() {
      least = Number.NEGATIVE_INFINITY;
    },
    clear() {
      called = NOTHING;
    },
  };
}
