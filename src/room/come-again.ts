import type { Connect, Connection, Link } from './connection.ts';

const AGAIN_MS = 3_000;
const MOST_AGAIN = 10;

/**
 * A broker that was restarted knows its room and the phones only when the desk is back, too: who was in is refused until then, and
 * comes again. Who was never in, or is refused again and again, is not wanted.
 */
export function comeAgain(connect: Connect): Connect {
  return (options) => {
    let connection: Connection | null = null;
    let wasIn = false;
    let refusals = 0;
    let again: ReturnType<typeof setTimeout> | undefined;
    let isClosed = false;

    function onLink(link: Link) {
      if (link.is === 'connected') {
        wasIn = true;
        refusals = 0;
      }
      // The way there was lost, and still is.
      if (link.is === 'connecting' && wasIn) return;
      const mayThinkBetter = link.is === 'refused' && !link.isForGood && wasIn && refusals < MOST_AGAIN;
      if (!mayThinkBetter || isClosed) return options.onLink(link);
      refusals += 1;
      again = setTimeout(enter, AGAIN_MS * (1 + Math.random()));
      options.onLink({ is: 'lost' });
    }
    function enter() {
      connection = connect({ ...options, onLink });
    }

    enter();
    return {
      publish: (...message) => connection?.publish(...message) ?? false,
      close() {
        isClosed = true;
        clearTimeout(again);
        connection?.close();
      },
    };
  };
}
