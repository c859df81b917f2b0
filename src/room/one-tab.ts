import type { Connect, Link } from './connection.ts';

const ELSEWHERE: Link = {
  is: 'refused',
  because: 'This room is open in another tab of this browser.',
  isForGood: true,
};

/**
 * A device has one name in a room, and a name has one connection: of two tabs each would end the other's, again and again. The one that
 * was opened last has it, and the other one says so.
 */
export function oneTab(connect: Connect): Connect {
  if (typeof BroadcastChannel === 'undefined') return connect;
  return (options) => {
    const channel = new BroadcastChannel(`machete-mode.member ${options.client} ${options.url}`);
    let isOver = false;
    const connection = connect({
      ...options,
      onLink(link) {
        if (!isOver) options.onLink(link);
      },
    });
    channel.onmessage = () => {
      isOver = true;
      channel.close();
      connection.close();
      options.onLink(ELSEWHERE);
    };
    channel.postMessage('here');
    return {
      publish: connection.publish,
      close() {
        channel.close();
        connection.close();
      },
    };
  };
}
