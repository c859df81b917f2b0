import { randomBytes } from 'node:crypto';
import { WebSocket } from 'ws';
import { type Connect, connectMqtt } from '../src/room/index.ts';

/* What members of a room need who have no page. */

/** As a page connects, but from Node. */
const connect: Connect = (options) => connectMqtt({ ...options, open: (url) => new WebSocket(url, 'mqtt') });

/** The way to the broker of the deck at this port. */
export function wayTo(port: number): { readonly connect: Connect; readonly url: string } {
  return { connect, url: `ws://127.0.0.1:${port}/mqtt` };
}

/** A name, or a secret, that nobody else has. */
export const newName = () => randomBytes(16).toString('hex');
