import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import { Aedes, type Client, type ConnectPacket, type PublishPacket } from 'aedes';
import {
  MOST_A_SECOND,
  MOST_A_SECOND_FROM_A_REMOTE,
  MOST_BYTES,
  MOST_CLIENTS,
  newRoomCode,
  type RightsMessage,
  rightsOf,
  type SeatName,
  topicsOf,
  UP,
} from '../../src/room/index.ts';
import { Allowance } from './allowance.ts';
import { mustLeave } from './crowd.ts';
import { Door, REFUSED, type Refusal } from './door.ts';
import type { Frames } from './frames.ts';
import { Retained } from './retained.ts';
import { readRights } from './rights-message.ts';
import { acceptUpgrades, type Newcomer, PACKET_HEAD } from './upgrades.ts';

/** A topic that nobody may subscribe to: what may not be said is said here. */
const NOWHERE = '$nowhere';
/** A room's topics have five levels. */
const MOST_LEVELS = 8;
const CONNECT_WITHIN_MS = 5_000;
/** Longer than any member of ours is silent, in seconds. */
const LONGEST_KEEP_ALIVE = 120;
/** Filters in one connection: twice what a host asks for, as each is answered with all that is kept. */
const MOST_FILTERS = 32;
/** Messages beyond what a member may say: so many are dropped before it is put out. */
const MOST_EXCESS = 100;

export interface BrokerOptions {
  /** The code of its first room. */
  readonly room?: string;
  readonly hostKey?: string;
  /** Whether a page of this address may connect; only browsers say what theirs is. */
  readonly isOwnPage?: (origin: string) => boolean;
  readonly mostClients?: number;
}

/** The broker of one room, inside this process. */
export interface Broker {
  readonly hostKey: string;
  /** The code of the room, which its host may change. */
  room(): string;
  /** Answers a server's WebSockets at `/mqtt`. */
  attach(server: Server): void;
  close(): Promise<void>;
}

/** Somebody who came in. */
interface Member {
  readonly client: string;
  readonly seat: SeatName;
  readonly address: string;
  readonly frames: Frames;
  /** `null` for the host, which may say as much as it likes. */
  readonly says: Allowance | null;
  readonly exceeds: Allowance;
  filters: number;
}

/** Starts a broker that knows nobody yet. */
export async function startBroker({
  room = newRoomCode(),
  hostKey = randomBytes(24).toString('base64url'),
  isOwnPage = () => true,
  mostClients = MOST_CLIENTS,
}: BrokerOptions = {}): Promise<Broker> {
  const retained = new Retained();
  const newcomers = new WeakMap<Client, Newcomer & { readonly will: ConnectPacket['will'] }>();
  /** Who has left is still asked for: its last will has to be allowed. */
  const members = new WeakMap<Client, Member>();
  const present = new Set<Member>();
  const isInUse = (client: string) => [...present].some((member) => member.client === client);
  const forget = (client: string) => retained.forget(UP.map((what) => topicsOf(room).up(client, what)));
  const door = new Door(hostKey, isInUse, forget);

  const aedes = await Aedes.createBroker({
    concurrency: 10_000,
    drainTimeout: 8_000,
    connectTimeout: CONNECT_WITHIN_MS,
    maxTopicLevels: MOST_LEVELS,
    persistence: retained,
    preConnect(client, packet, done) {
      const newcomer = upgrades.newcomer(client.conn);
      const isOurs = packet.protocolVersion !== 3 && !('bridgeMode' in packet);
      if (!newcomer || !isOurs) return done(new Error('MQTT 3.1.1 alone is spoken here'), false);
      newcomers.set(client, { ...newcomer, will: packet.will });
      // Nobody leaves a session behind.
      packet.clean = true;
      if (!packet.keepalive || packet.keepalive > LONGEST_KEEP_ALIVE) packet.keepalive = LONGEST_KEEP_ALIVE;
      done(null, true);
    },
    authenticate(client, username = '', password = Buffer.alloc(0), done) {
      const refusal = enter(client, username, password);
      if (refusal) done(Object.assign(new Error(refusal.because), { returnCode: refusal.code }), null);
      else done(null, true);
    },
    authorizePublish(client, packet, done) {
      const member = client && members.get(client);
      if (!member || !maySay(member, packet, client.closed)) drop(packet);
      done();
    },
    authorizeSubscribe(client, subscription, done) {
      const member = members.get(client);
      subscription.qos = 0;
      if (!member || !mayHear(member, subscription.topic)) return done(null, null);
      done(null, subscription);
    },
  });
  const upgrades = acceptUpgrades(isOwnPage, (frames, request) => aedes.handle(frames, request));

  function enter(client: Client, username: string, password: Buffer): Refusal | null {
    const newcomer = newcomers.get(client);
    if (!newcomer) return { code: REFUSED.full, because: 'It has left.' };
    const entered = door.enter({ ...newcomer, client: client.id, username, password }, room);
    if ('code' in entered) return entered;
    const { seat } = entered;
    if (seat === 'follower' && !hasRoomFor(client.id, newcomer.address))
      return { code: REFUSED.full, because: 'The room is full.' };
    const rate = seat === 'remote' ? MOST_A_SECOND_FROM_A_REMOTE : MOST_A_SECOND;
    const { address, frames } = newcomer;
    upgrades.hasEntered(frames);
    if (seat === 'host') frames.gate.trust(MOST_BYTES.down + PACKET_HEAD);
    const member: Member = {
      client: client.id,
      seat,
      address,
      frames,
      says: seat === 'host' ? null : new Allowance(rate),
      exceeds: new Allowance(MOST_A_SECOND, MOST_EXCESS),
      filters: 0,
    };
    members.set(client, member);
    present.add(member);
    frames.once('close', () => present.delete(member));
    return null;
  }

  /** Who comes again takes the place that it had. */
  function hasRoomFor(client: string, address: string): boolean {
    const followers = [...present].filter(({ seat }) => seat === 'follower');
    if (followers.length < mostClients || followers.some((each) => each.client === client)) return true;
    const last = mustLeave(followers, address);
    last?.frames.destroy();
    return last !== null;
  }

  /** A last will is said by who has left: that is never too often. */
  function maySay(member: Member, packet: PublishPacket, isWill: boolean): boolean {
    const { publishes, retains } = rightsOf(member.seat, room, member.client);
    const isAllowed = (packet.retain ? retains : publishes).includes(packet.topic);
    const isShort = member.seat === 'host' || packet.payload.length <= MOST_BYTES.up;
    if (isAllowed && isShort && (isWill || (member.says?.take() ?? true))) {
      if (packet.topic !== topicsOf(room).rights) return true;
      obey(readRights(Buffer.from(packet.payload)));
      return false;
    }
    if (!member.exceeds.take()) member.frames.destroy(new Error('it says what it may not'));
    return false;
  }

  function mayHear(member: Member, filter: string): boolean {
    member.filters += 1;
    if (member.filters > MOST_FILTERS) member.frames.destroy(new Error('too many filters'));
    return rightsOf(member.seat, room, member.client).subscribes.includes(filter);
  }

  function obey(message: RightsMessage | null): void {
    if (!message) return;
    if (message.do === 'move' && message.room === room) return;
    door.obey(message);
    if (message.do === 'unpair') putOut(({ seat, client }) => seat === 'remote' && client === message.client);
    if (message.do !== 'move') return;
    room = message.room;
    retained.clear();
    putOut(({ seat }) => seat !== 'host');
  }

  function putOut(whom: (member: Member) => boolean): void {
    for (const member of present) if (whom(member)) member.frames.destroy();
  }

  return {
    hostKey,
    room: () => room,
    attach: (server) => upgrades.attach(server),
    async close() {
      await upgrades.close();
      await new Promise<void>((resolve) => aedes.close(resolve));
    },
  };
}

function drop(packet: PublishPacket): void {
  packet.topic = NOWHERE;
  packet.payload = '';
  packet.retain = false;
}
