import { WebSocket } from 'ws';
import { brokerForTests } from '../../../tools/room/broker-for-tests.ts';
import { randomName } from '../../ui/random-name.ts';
import { connectMqtt } from '../connection/connect-mqtt.ts';
import type { Connect, Socket } from '../connection.ts';
import type { Keeper } from '../members.ts';
import { keeper } from '../played-room-for-tests.ts';
import { createStore } from '../store.ts';
import { newRoomCode } from '../topics.ts';
import { type AudienceView, NO_VIEW } from '../view.ts';
import { attendClass } from './attend-class.ts';
import { hostClass } from './host-class.ts';
import type { Attending, ClassHost, Said } from './members.ts';

/** As a page does, with the WebSocket of Node. */
const connect: Connect = (options) =>
  connectMqtt({ ...options, open: (url) => new WebSocket(url, 'mqtt') as unknown as Socket });

export interface RealLearner {
  readonly client: string;
  readonly secret: string;
  readonly kept: Keeper<Said>;
}

/** A class over the broker of the house, on this machine alone. */
export async function realClass() {
  const room = newRoomCode();
  let broker = await brokerForTests({ room });
  const { url, port, hostKey } = broker;
  const leaving: (() => void)[] = [];
  const view = createStore<AudienceView>(NO_VIEW);
  const login = (username: string, password: string) => ({ connect, url, room, username, password });
  return {
    room,
    url,
    hostKey,
    view,
    teach(kept: Keeper<unknown> = keeper(), desk = randomName()): ClassHost {
      const host = hostClass({ ...login('instructor', hostKey), desk, view, kept });
      leaving.push(host.leave);
      return host;
    },
    newLearner: (): RealLearner => ({ client: randomName(), secret: randomName(), kept: keeper() }),
    attend({ client, secret, kept }: RealLearner): Attending {
      const attending = attendClass({ ...login('learner', secret), client, kept });
      leaving.push(attending.leave);
      return attending;
    },
    async restartBroker() {
      await broker.close();
      broker = await brokerForTests({ hostKey, port });
    },
    async close() {
      for (const leave of leaving) leave();
      await broker.close();
    },
  };
}
