import { randomBytes } from 'node:crypto';
import type { ISubscription } from 'mqtt-packet';
import { type RightsMessage, rightsOf, type SeatName, topicsOf } from '../../src/room/index.ts';
import type { BrokerOptions } from './broker.ts';
import { type BrokerForTests, brokerForTests } from './broker-for-tests.ts';
import { RawClient } from './raw-client-for-tests.ts';

/** With what a test comes in; what is left out is as it should be. */
interface Coming {
  readonly client?: string;
  readonly username?: string;
  readonly password?: string;
  readonly will?: { topic: string; payload: Buffer; qos?: 0 | 1 | 2; retain?: boolean };
  readonly keepalive?: number;
  readonly clean?: boolean;
  readonly protocolVersion?: 3 | 4 | 5;
}

export const ROOM = 'ABCDEF';

/** A name as members have. */
export const someName = () => randomBytes(16).toString('hex');
export const someSecret = () => randomBytes(16).toString('hex');

/** A room with a real broker, and members that say what a test wants them to. */
export class RoomForTests {
  readonly broker: BrokerForTests;
  readonly #clients: RawClient[] = [];

  static async open(options: BrokerOptions = {}): Promise<RoomForTests> {
    return new RoomForTests(await brokerForTests({ room: ROOM, ...options }));
  }

  /** With a host that has said, as each does, which room this is and which phones are paired. */
  static async hosted(options: BrokerOptions = {}): Promise<{ room: RoomForTests; host: RawClient }> {
    const room = await RoomForTests.open(options);
    const host = await room.host();
    await room.tell(host, { do: 'move', room: ROOM });
    await room.tell(host, { do: 'paired', remotes: [] });
    return { room, host };
  }

  /** Around a broker that is there. */
  static around(broker: BrokerForTests): RoomForTests {
    return new RoomForTests(broker);
  }

  /** The same, by another way to it. */
  at(url: string): RoomForTests {
    return new RoomForTests({ ...this.broker, url });
  }

  private constructor(broker: BrokerForTests) {
    this.broker = broker;
  }

  get topics() {
    return topicsOf(this.broker.room());
  }

  /** A connection that has said nothing. */
  async stranger(protocol: string | null = 'mqtt', headers: Record<string, string> = {}): Promise<RawClient> {
    const client = new RawClient(this.broker.url, protocol, headers);
    this.#clients.push(client);
    return client.opened();
  }

  /** Somebody who says who it is, and what the broker answers: a return code, or `closed`. */
  async come(coming: Coming): Promise<{ readonly client: RawClient; readonly answer: number | 'closed' }> {
    const client = await this.stranger();
    const { protocolVersion = 4 } = coming;
    client.send(
      {
        cmd: 'connect',
        protocolId: protocolVersion === 3 ? 'MQIsdp' : 'MQTT',
        protocolVersion,
        clientId: coming.client ?? someName(),
        username: coming.username ?? 'follower',
        password: Buffer.from(coming.password ?? someSecret()),
        clean: coming.clean ?? true,
        keepalive: coming.keepalive ?? 60,
        ...(coming.will ? { will: { qos: 0, retain: false, ...coming.will } } : {}),
      },
      protocolVersion,
    );
    const first = await client.until(() => client.packets[0]);
    return { client, answer: first?.cmd === 'connack' ? (first.returnCode ?? -1) : 'closed' };
  }

  async enter(coming: Coming): Promise<RawClient> {
    const { client, answer } = await this.come(coming);
    if (answer !== 0) throw new Error(`The broker answered ${answer}.`);
    return client;
  }

  /** The host, who hears all that it may. */
  async host(coming: Coming = {}): Promise<RawClient> {
    const host = await this.enter({ username: 'host', password: this.broker.hostKey, ...coming });
    await host.subscribe(...rightsOf('host', this.broker.room(), '').subscribes);
    return host;
  }

  /** An instructor, who hears all that it may. */
  async instructor(coming: Coming = {}): Promise<RawClient> {
    const instructor = await this.enter({
      username: 'instructor',
      password: this.broker.hostKey,
      ...coming,
    });
    await instructor.subscribe(...rightsOf('instructor', this.broker.room(), '').subscribes);
    return instructor;
  }

  /** A learner, who hears all that it may. */
  async learner(coming: Coming & { readonly client: string }): Promise<RawClient> {
    const learner = await this.enter({ username: 'learner', ...coming });
    await learner.subscribe(...rightsOf('learner', this.broker.room(), coming.client).subscribes);
    return learner;
  }

  /** Lets a phone in, as the desk does. */
  async remote(host: RawClient, coming: Coming = {}): Promise<RawClient> {
    const secret = coming.password ?? someSecret();
    await this.tell(host, { do: 'pair', secret });
    return this.enter({ username: 'remote', password: secret, ...coming });
  }

  async tell(host: RawClient, message: RightsMessage): Promise<void> {
    host.publish(this.topics.rights, JSON.stringify(message));
    await host.settled();
  }

  /** A member with a seat, and its name. */
  async seated(
    seat: SeatName,
    host: RawClient,
  ): Promise<{ readonly member: RawClient; readonly name: string }> {
    const name = someName();
    if (seat === 'host') return { name, member: await this.host({ client: name }) };
    if (seat === 'remote') return { name, member: await this.remote(host, { client: name }) };
    if (seat === 'instructor') return { name, member: await this.instructor({ client: name }) };
    return { name, member: await this.enter({ username: seat, client: name }) };
  }

  async close(): Promise<void> {
    for (const client of this.#clients) client.end();
    await this.broker.close();
  }
}

/** Filters as raw packets may have them. */
export function asked(topics: readonly string[], qos: 0 | 1 | 2): ISubscription[] {
  return topics.map((topic) => ({ topic, qos }));
}
