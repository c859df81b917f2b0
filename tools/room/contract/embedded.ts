import { randomBytes } from 'node:crypto';
import { WebSocket } from 'ws';
import { newRoomCode } from '../../../src/room/index.ts';
import { brokerForTests } from '../broker-for-tests.ts';
import type { Engine, Running } from './engine.ts';

/** The broker of `npm start -- --room`. */
export const embedded: Engine = { name: 'the embedded broker', absent: '', start };

async function start(): Promise<Running> {
  const secret = () => randomBytes(12).toString('hex');
  const hostKey = secret();
  const passwords = {
    host: hostKey,
    instructor: hostKey,
    remote: secret(),
    follower: secret(),
    learner: secret(),
  };
  const options = { room: newRoomCode(), hostKey };
  let broker = await brokerForTests(options);
  const { url, port } = broker;
  return {
    urls: [url],
    room: options.room,
    passwords,
    isEmbedded: true,
    open: (address) => new WebSocket(address, 'mqtt'),
    async kill() {
      await broker.close();
      return async () => {
        broker = await brokerForTests({ ...options, port });
      };
    },
    stop: () => broker.close(),
  };
}
