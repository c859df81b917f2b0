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

const WITHIN_MS = 30_000;

/** A member of a room, as a test watches it. */
export interface Member {
  readonly client: string;
  readonly heard: readonly Message[];
  readonly links: readonly Link['is'][];
  /** The node that it was at last. */
  node(): number;
  say(topic: string, text: string, isRetained?: boolean): boolean;
  /** Answers the first message of this kind, one of before included. */
  hears(isIt: (message: Message) => boolean): Promise<Message>;
  /** Whether it hears all that is looked for, before this time is over. */
  hasHeard(isAll: (heard: readonly Message[]) => boolean, withinMs: number): Promise<boolean>;
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
  const { client = newClient(), onConnected, ...others } = options;
  const heard: Message[] = [];
  const links: Link['is'][] = [];
  const watches = new Set<() => void>();
  const changed = () => {
    for (const watch of watches) watch();
  };
  let socket: ReturnType<Running['open']> | undefined;
  let at = '';
  const connection: Connection = connectMqtt({
    url: broker.urls,
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
      at = url;
      socket = broker.open(url);
      return socket;
    },
    ...others,
  });
  const say: Member['say'] = (topic, text, isRetained = false) =>
    connection.publish(topic, text, { isRetained });
  const until = <Found>(find: () => Found | undefined, withinMs = WITHIN_MS) =>
    new Promise<Found | undefined>((resolve) => {
      const look = () => {
        const found = find();
        if (found !== undefined) end(found);
      };
      const end = (found?: Found) => {
        clearTimeout(deadline);
        watches.delete(look);
        resolve(found);
      };
      const deadline = setTimeout(end, withinMs);
      watches.add(look);
      look();
    });
  const failed = (what: string) =>
    new Error(`${seat} ${what}: links ${links.join(', ')}; heard ${JSON.stringify(heard).slice(0, 2_000)}`);
  return {
    client,
    heard,
    links,
    node: () => broker.urls.indexOf(at),
    say,
    async hears(isIt) {
      const found = await until(() => heard.find(isIt));
      if (!found) throw failed('did not hear it');
      return found;
    },
    hasHeard: async (isAll, withinMs) => (await until(() => isAll(heard) || undefined, withinMs)) === true,
    async isNow(...wanted) {
      if (!(await until(() => wanted.find((is) => is === links.at(-1))))) throw failed(`is not ${wanted}`);
    },
    forget: () => void heard.splice(0),
    vanish() {
      socket?.terminate();
      connection.close();
    },
    leave: () => connection.close(),
  };
}
