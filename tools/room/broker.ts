import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import { Aedes, type Client, type ConnectPacket, type PublishPacket } from 'aedes';
import { MOST_CLIENTS, newRoomCode } from '../../src/room/index.ts';
import type { Refusal } from './door.ts';
import { bytesOf } from './encoded.ts';
import type { Member } from './member.ts';
import { Retained } from './retained.ts';
import { Room } from './room.ts';
import { acceptUpgrades, type Newcomer } from './upgrades.ts';

/** A topic that nobody may subscribe to: what may not be said is said here. */
const NOWHERE = '$nowhere';
/** A room's topics have five levels. */
const MOST_LEVELS = 8;
/** Messages on their way at the same time. Nobody waits for a slow phone (`Frames`), so each is on its way but a moment. */
const MOST_ON_THEIR_WAY = 10_000;
const DRAIN_WITHIN_MS = 8_000;
const CONNECT_WITHIN_MS = 5_000;
/** Longer than any member of ours is silent, in seconds. */
const LONGEST_KEEP_ALIVE = 120;

export interface BrokerOptions {
  /** The code of its first room. */
  readonly room?: string;
  readonly hostKey?: string;
  /** Whether a page of this address may connect; only browsers say what theirs is. */
  readonly isOwnPage?: (origin: string) => boolean;
  readonly mostFollowers?: number;
  /** The host has given the room another code. */
  readonly onMove?: () => void;
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

/** Starts a broker that knows nobody yet. */
export async function startBroker({
  room: code = newRoomCode(),
  hostKey = randomBytes(24).toString('base64url'),
  isOwnPage = () => true,
  mostFollowers = MOST_CLIENTS,
  onMove = () => {},
}: BrokerOptions = {}): Promise<Broker> {
  const retained = new Retained();
  const room = new Room({ code, hostKey, mostFollowers, onMove }, retained);
  const aedes = new Aedes({
    concurrency: MOST_ON_THEIR_WAY,
    drainTimeout: DRAIN_WITHIN_MS,
    connectTimeout: CONNECT_WITHIN_MS,
    maxTopicLevels: MOST_LEVELS,
    persistence: retained,
  });
  const upgrades = acceptUpgrades(isOwnPage, (frames, request) => aedes.handle(frames, request));
  watchOver(aedes, room, (client) => upgrades.newcomer(client.conn));
  await aedes.listen();

  return {
    hostKey,
    room: () => room.code,
    attach: (server) => upgrades.attach(server),
    async close() {
      await upgrades.close();
      await new Promise<void>((resolve) => aedes.close(resolve));
    },
  };
}

/** Has the room asked before anybody comes in, says or hears something. */
function watchOver(aedes: Aedes, room: Room, newcomerOf: (client: Client) => Newcomer | undefined) {
  const wills = new WeakMap<Client, ConnectPacket['will']>();
  /** Those who have left are still asked for: their last wills have to be allowed. */
  const members = new WeakMap<Client, Member>();

  aedes.preConnect = (client, packet, done) => {
    if (packet.protocolVersion === 3 || 'bridgeMode' in packet)
      return done(new Error('MQTT 3.1.1 alone is spoken here'), false);
    wills.set(client, packet.will);
    // Nobody leaves a session behind, and nobody is believed to be here for long without a sign of life.
    packet.clean = true;
    packet.keepalive = Math.min(packet.keepalive || LONGEST_KEEP_ALIVE, LONGEST_KEEP_ALIVE);
    done(null, true);
  };
  aedes.authenticate = (client, username = '', password = Buffer.alloc(0), done) => {
    const newcomer = newcomerOf(client);
    if (!newcomer) return done(null, false);
    const will = wills.get(client);
    const entered = room.enter({ ...newcomer, client: client.id, username, password, will });
    if ('because' in entered) return done(refused(entered), null);
    members.set(client, entered);
    newcomer.hasEntered();
    done(null, true);
  };
  aedes.authorizePublish = (client, packet, done) => {
    const member = client && members.get(client);
    if (!member || !room.maySay(member, packet, client.closed)) drop(packet);
    done();
  };
  aedes.authorizeSubscribe = (client, subscription, done) => {
    const member = members.get(client);
    subscription.qos = 0;
    done(null, member && room.mayHear(member, subscription.topic) ? subscription : null);
  };
  // Aedes would write each message anew for each member.
  aedes.authorizeForward = (client, packet) => {
    members.get(client)?.frames.deliver(bytesOf(packet));
    return null;
  };
}

function refused({ code, because }: Refusal): Error & { returnCode: number } {
  return Object.assign(new Error(because), { returnCode: code });
}

/** A broker can only end a connection, or send a message on. */
function drop(packet: PublishPacket): void {
  packet.topic = NOWHERE;
  packet.payload = '';
  packet.retain = false;
}
