import { WebSocket } from 'ws';
import { brokerForTests } from '../../tools/room/broker-for-tests.ts';
import { randomName } from '../ui/random-name.ts';
import type { TalkCommand } from './command.ts';
import { connectMqtt } from './connection/connect-mqtt.ts';
import type { Connect, Socket } from './connection.ts';
import { followRoom } from './follow-room.ts';
import { hostRoom } from './host/host-room.ts';
import type { Followed, Following, Hosted, Keeper, Remoting, RoomHost } from './members.ts';
import { pairWith } from './pair-with.ts';
import { keeper } from './played-room-for-tests.ts';
import { createStore, type Store } from './store.ts';
import { newRoomCode } from './topics.ts';
import { type AudienceView, NO_VIEW } from './view.ts';

/** As a page does, with the WebSocket of Node. */
const connect: Connect = (options) =>
  connectMqtt({ ...options, open: (url) => new WebSocket(url, 'mqtt') as unknown as Socket });

export interface RealDesk {
  readonly host: RoomHost;
  readonly view: Store<AudienceView>;
  readonly commands: readonly TalkCommand[];
  hosted(): Hosted | null;
}

export interface RealPhone {
  readonly client: string;
  readonly secret: string;
  readonly kept: Keeper<Followed['mine']>;
}

/** A room over the broker of the house, on this machine alone. */
export async function realRoom(crowd: { readonly mostFollowers?: number } = {}) {
  const room = newRoomCode();
  let broker = await brokerForTests({ room, ...crowd });
  const { url, port } = broker;
  const leaving: (() => void)[] = [];
  const login = (username: string, password: string) => ({ connect, url, username, password });

  return {
    room,
    code: () => broker.room(),
    desk(kept: Keeper<unknown> = keeper(), desk = randomName()): RealDesk {
      const view = createStore<AudienceView>(NO_VIEW);
      const commands: TalkCommand[] = [];
      let hosted: Hosted | null = null;
      const host = hostRoom({
        ...login('host', broker.hostKey),
        ...{ room, desk, view, kept },
        talk: () => ({ elapsed: 61_000, isRunning: true, slot: 30 }),
        onCommand: (command) => commands.push(command),
        onChange(next) {
          hosted = next;
        },
      });
      leaving.push(host.leave);
      return { host, view, commands, hosted: () => hosted };
    },
    newPhone: (): RealPhone => ({ client: randomName(), secret: randomName(), kept: keeper() }),
    follow(phone: RealPhone, code = room): Following {
      const { client, kept, secret } = phone;
      const following = followRoom({ ...login('follower', secret), room: code, client, kept });
      leaving.push(following.leave);
      return following;
    },
    remote(secret: string, client = randomName()): Remoting {
      const remoting = pairWith({ ...login('remote', secret), room, client, secret, name: 'Thumb' });
      leaving.push(remoting.leave);
      return remoting;
    },
    /** The broker is killed; the one that is started then has the same address and key, and another code. */
    async restart() {
      const { hostKey } = broker;
      await broker.close();
      broker = await brokerForTests({ port, hostKey });
    },
    async close() {
      for (const leave of leaving) leave();
      await broker.close();
    },
  };
}

export type RealRoom = Awaited<ReturnType<typeof realRoom>>;
