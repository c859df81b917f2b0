import { randomBytes } from 'node:crypto';
import { WebSocket } from 'ws';
import {
  type Connect,
  connectMqtt,
  type Followed,
  type Following,
  followRoom,
  pairWith,
  type Remoting,
} from '../src/room/index.ts';

/* Members of a room without a page: what they hear and say is what a phone's page does. */

const connect: Connect = (options) => connectMqtt({ ...options, open: (url) => new WebSocket(url, 'mqtt') });
const name = () => randomBytes(16).toString('hex');

/** Somebody's phone in a room of the deck at this port. */
export function followerOf(port: number, room: string): Following {
  let mine: Followed['mine'] | null = null;
  return followRoom({
    connect,
    url: `ws://127.0.0.1:${port}/mqtt`,
    room,
    client: name(),
    username: 'follower',
    password: name(),
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
    connect,
    url: `ws://127.0.0.1:${port}/mqtt`,
    room,
    client: name(),
    username: 'remote',
    password: secret,
    secret,
    name: called,
  });
}
