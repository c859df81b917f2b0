import { type Followed, type Following, followRoom, pairWith, type Remoting } from '../src/room/index.ts';
import { newName, wayTo } from './room-connection.ts';

/* Members of a room without a page: what they hear and say is what a phone's page does. */

/** Somebody's phone in a room of the deck at this port. */
export function followerOf(port: number, room: string): Following {
  let mine: Followed['mine'] | null = null;
  return followRoom({
    ...wayTo(port),
    room,
    client: newName(),
    username: 'follower',
    password: newName(),
    kept: {
      read: () => mine,
      keep(value) {
        mine = value;
      },
    },
  });
}

/** The speaker's phone, as the address in a desk's QR code lets it in. */
export function remoteOf(port: number, address: string, called: string): Remoting {
  const [, room = '', secret = ''] = /#\/remote\/(\w+)\/([\w-]+)$/.exec(address) ?? [];
  return pairWith({
    ...wayTo(port),
    room,
    client: newName(),
    username: 'remote',
    password: secret,
    secret,
    name: called,
  });
}
