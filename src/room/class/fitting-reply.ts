import { MOST_BYTES, MOST_REPLIES } from '../bounds.ts';
import type { Reply } from './status.ts';

const encoder = new TextEncoder();

/** As much of a reply as goes into a message: the latest answers, and of solutions those that there is room for. */
export function fittingReply({ offers, solutions, ...rest }: Reply): Reply {
  const answers = Object.entries(solutions).slice(-MOST_REPLIES);
  const answered = Object.entries(offers).slice(-MOST_REPLIES);
  for (;;) {
    const reply = {
      ...rest,
      offers: Object.fromEntries(answered),
      solutions: Object.fromEntries(answers),
    };
    if (answers.length === 0 || encoder.encode(JSON.stringify(reply)).length <= MOST_BYTES.screen)
      return reply;
    answers.shift();
  }
}
