import type { Message } from '../connection.ts';

/*
 * The nine packets of MQTT 3.1.1 that a member needs which says and hears everything once (QoS 0). Tests compare each with
 * `mqtt-packet`, the codec of aedes and MQTT.js.
 */

export type Bytes = Uint8Array<ArrayBuffer>;

/** What the broker says. */
export type Received =
  /** `code` 0 lets this member in. */
  | { readonly is: 'welcome'; readonly code: number }
  | { readonly is: 'subscribed'; readonly isRefused: boolean }
  | { readonly is: 'message'; readonly message: Message }
  | { readonly is: 'alive' }
  /** What is no UTF-8: nobody here can have meant it. */
  | { readonly is: 'unreadable' };

/** What comes in is not MQTT as it was agreed on: the connection is of no use. */
export class MalformedPacket extends Error {
  override readonly name = 'MalformedPacket';
}

interface Entering {
  readonly client: string;
  readonly username: string;
  readonly password: string;
  /** In seconds. */
  readonly keepAlive: number;
  readonly will?: { readonly topic: string; readonly text: string };
}

const PROTOCOL = Uint8Array.of(0, 4, 0x4d, 0x51, 0x54, 0x54, 4);
const FLAGS = { clean: 0x02, will: 0x04, willRetain: 0x20, password: 0x40, username: 0x80 } as const;

/** CONNECT: a clean session, and a will that is kept for who comes later. */
export function connectPacket({ client, username, password, keepAlive, will }: Entering): Bytes {
  const flags = FLAGS.clean | FLAGS.username | FLAGS.password | (will ? FLAGS.will | FLAGS.willRetain : 0);
  return packet(
    0x10,
    PROTOCOL,
    Uint8Array.of(flags, ...pair(keepAlive)),
    field(client),
    ...(will ? [field(will.topic), field(will.text)] : []),
    field(username),
    field(password),
  );
}

/** PUBLISH, at most once. */
export function publishPacket(topic: string, text: string, isRetained: boolean): Bytes {
  return packet(isRetained ? 0x31 : 0x30, field(topic), encoder.encode(text));
}

/** SUBSCRIBE to all of these; a connection asks but once, so one number does. */
export function subscribePacket(filters: readonly string[]): Bytes {
  return packet(0x82, Uint8Array.of(0, 1), ...filters.flatMap((filter) => [field(filter), Uint8Array.of(0)]));
}

export const PING_PACKET: Bytes = Uint8Array.of(0xc0, 0);
export const DISCONNECT_PACKET: Bytes = Uint8Array.of(0xe0, 0);

/** Reads one packet: the byte that it begins with, and what stands behind its length. */
export function readPacket(first: number, body: Uint8Array): Received {
  switch (first) {
    case 0x20:
      return { is: 'welcome', code: byteAt(body, 1) };
    case 0x30:
    case 0x31:
      return messageIn(body, first === 0x31);
    case 0x90:
      return { is: 'subscribed', isRefused: body.subarray(2).some((code) => code >= 0x80) };
    case 0xd0:
      return { is: 'alive' };
    default:
      throw new MalformedPacket(`No packet that a broker sends here begins with ${first}.`);
  }
}

function messageIn(body: Uint8Array, isRetained: boolean): Received {
  const end = 2 + byteAt(body, 0) * 256 + byteAt(body, 1);
  if (end > body.length) throw new MalformedPacket('A topic is longer than its packet.');
  try {
    const topic = decoder.decode(body.subarray(2, end));
    return { is: 'message', message: { topic, text: decoder.decode(body.subarray(end)), isRetained } };
  } catch {
    return { is: 'unreadable' };
  }
}

function byteAt(body: Uint8Array, index: number): number {
  const byte = body[index];
  if (byte === undefined) throw new MalformedPacket('A packet is too short.');
  return byte;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const pair = (number: number) => [number >>> 8, number & 0xff] as const;

function field(text: string): Bytes {
  const bytes = encoder.encode(text);
  if (bytes.length > 0xffff) throw new RangeError('MQTT has no room for a field of more than 65,535 bytes.');
  return joined([Uint8Array.of(...pair(bytes.length)), bytes]);
}

function packet(first: number, ...parts: readonly Uint8Array[]): Bytes {
  const body = joined(parts);
  return joined([Uint8Array.of(first, ...lengthBytes(body.length)), body]);
}

/** Seven bits in each byte, the lowest first. */
function lengthBytes(length: number): number[] {
  return length < 0x80 ? [length] : [(length & 0x7f) | 0x80, ...lengthBytes(length >>> 7)];
}

export function joined(parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
