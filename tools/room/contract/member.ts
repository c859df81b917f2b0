import { randomBytes } from 'node:crypto';
import type { Socket } from '../../../src/room/index.ts';
import {
  type Connection,
  type ConnectionOptions,
  connectMqtt,
  type Link,
  type Message,
  rightsOf,
  type SeatName,
} from '../../../src/room/index.ts';
import type { Running } from './engine.ts';

const WITHIN_MS = 20_000;

/** A member of a room, as a test watches it. */
export interface Member {
  readonly client: string;
  readonly heard: readonly Message[];
  readonly links: readonly Link['is'][];
  say(topic: string, text: string, isRetained?: boolean): boolean;
  /** Answers the first message of this kind, one of before included. */
  hears(isIt: (message: Message) => boolean): Promise<Message>;
  /** Answers once the way to the broker is like this, from now on. */
  isNow(...wanted: readonly Link['is'][]): Promise<void>;
  forget(): void;
  /** Is gone without a word, and does not come back. */
  vanish(): void;
  leave(): void;
}

export type Entering = Partial<
  Pick<ConnectionOptions, 'client' | 'subscribes' | 'will' | 'username' | 'password'>
> & {
  /** At this node first; any one otherwise. */
  readonly node?: number;
  /** Takes each way to the broker as it begins. */
  readonly onConnected?: (say: Member['say']) => void;
};

export const newClient = () => randomBytes(16).toString('hex');

/** Connects a member that hears what its seat may, and answers when it is in. */
export async function enter(broker: Running, seat: SeatName, options: Entering = {}): Promise<Member> {
  const member = begin(broker, seat, options);
  await member.isNow('connected');
  return member;
}

/** The same, without waiting. */
export function begin(broker: Running, seat: SeatName, options: Entering = {}): Member {
  const { client = newClient(), node, onConnected, ...others } = options;
  const heard: Message[] = [];
  const links: Link['is'][] = [];
  const watches = new Set<() => void>();
  const changed = () => {
    for (const watch of watches) watch();
  };
  let socket: ReturnType<Running['open']> | undefined;
  const connection: Connection = connectMqtt({
    url: node === undefined ? broker.urls : [broker.urls[node] ?? ''],
    client,
    username: seat,
    password: broker.passwords[seat],
    subscribes: rightsOf(seat, broker.room, client).subscribes,
    keepAlive: 60,
    onLink(link) {
      links.push(link.is);
      if (link.is === 'connected') queueMicrotask(() => onConnected?.(say));
      changed();
    },
    onMessage(message) {
      heard.push(message);
      changed();
    },
    open(url): Socket {
      socket = broker.open(url);
      return socket;
    },
    ...others,
  });
  const say: Member['say'] = (topic, text, isRetained = false) =>
    connection.publish(topic, text, { isRetained });
  const until = <Found>(what: string, find: () => Found | undefined) =>
    new Promise<Found>((resolve, reject) => {
      const deadline = setTimeout(() => {
        watches.delete(look);
        reject(
          new Error(`${what}: links ${links.join(', ')}; heard ${JSON.stringify(heard).slice(0, 2_000)}`),
        );
      }, WITHIN_MS);
      const look = () => {
        const found = find();
        if (found === undefined) return;
        clearTimeout(deadline);
        watches.delete(look);
        resolve(found);
      };
      watches.add(look);
      look();
    });
  return {
    client,
    heard,
    links,
    say,
    hears: (isIt) => until(`${seat} did not hear it`, () => heard.find(isIt)),
    async isNow(...wanted) {
      await until(`${seat} is not ${wanted.join(' or ')}`, () => wanted.find((is) => is === links.at(-1)));
    },
    forget: () => void heard.splice(0),
    vanish() {
      socket?.terminate();
      connection.close();
    },
    leave: () => connection.close(),
  };
}
