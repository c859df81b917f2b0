import { MOST_BYTES, MOST_REPLIES } from '../bounds.ts';
import type { Reply } from './status.ts';

const encoder = new TextEncoder();

/** A reply with the latest answers: an instructor reads no more of them. */
export function latestReply({ offers, solutions, ...rest }: Reply): Reply {
  return { ...rest, offers: latest(offers), solutions: latest(solutions) };
}

function latest<Value>(answers: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(answers).slice(-MOST_REPLIES));
}

/** As much of a reply as goes into a message: of solutions the latest that there is room for. */
export function fittingReply(reply: Reply): Reply {
  const solutions = Object.entries(reply.solutions);
  for (;;) {
    const fitting = { ...reply, solutions: Object.fromEntries(solutions) };
    const isTooLong = encoder.encode(JSON.stringify(fitting)).length > MOST_BYTES.screen;
    if (!isTooLong || solutions.length === 0) return fitting;
    solutions.shift();
  }
}
