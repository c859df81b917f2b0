import { type Keyboard, SIGINT, SIGNS_OF_ENDING } from './keyboard.ts';
import type { AfterInterrupt, ToTerminal } from './protocol.ts';

/**
 * The keyboard of a worker that gets messages, as it shares no memory with the page.
 *
 * @param post to the worker
 */
export function createMessageKeyboard(post: (message: ToTerminal) => void): Keyboard {
  let isClosed = false;
  let interrupt = 0;
  let heard: AfterInterrupt | null = null;
  return {
    type(text) {
      if (!isClosed) post({ type: 'typed', text });
    },
    close() {
      isClosed = true;
      post({ type: 'input-closed' });
    },
    interrupt() {
      interrupt += 1;
      post({ type: 'signal', signal: SIGINT, interrupt });
    },
    answer() {
      if (heard?.interrupt !== interrupt || !heard.isTaken) return 'none';
      return heard.signs > SIGNS_OF_ENDING ? 'goes on' : 'taken';
    },
    resize: (size) => post({ type: 'resized', size }),
    hear(news) {
      if (news.type === 'after-interrupt') heard = news;
    },
  };
}
