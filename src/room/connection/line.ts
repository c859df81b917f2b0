import { MOST_BYTES } from '../bounds.ts';
import type { ConnectionOptions, Link, Message, Socket } from '../connection.ts';
import { type KeepAlive, keepAlive } from './keep-alive.ts';
import { packetStream } from './packet-stream.ts';
import {
  type Bytes,
  connectPacket,
  DISCONNECT_PACKET,
  MalformedPacket,
  PING_PACKET,
  type Received,
  readPacket,
  subscribePacket,
} from './packets.ts';
import { NOT_HEARING, refusalOf } from './refusals.ts';

/** How long a broker has to let a member in. */
const ENTRY_MS = 10_000;
/** More than this may not wait for a slow network: what does not go now does not go. */
const MOST_UNDER_WAY = 4 * MOST_BYTES.down;
const OPEN = 1;

export interface LineEvents {
  onEntered(): void;
  onMessage(message: Message): void;
  /** Once, and nothing after it. */
  onGone(end: LineEnd): void;
}

/** How a line ends: it just does, or the broker has no room for this member now, or does not want it. */
type LineEnd = Extract<Link, { is: 'lost' | 'unavailable' | 'refused' }>;

/** One connection, from its first byte to its last. */
export interface Line {
  /** Whether it went out. */
  send(packet: Bytes): boolean;
  /** Finds out within so many milliseconds whether the other side is still there. */
  ask(patience: number): void;
  /** Says goodbye, and nothing more to anybody here. */
  end(): void;
}

/** Opens one, enters and subscribes. */
export function openLine(socket: Socket, options: ConnectionOptions, events: LineEvents): Line {
  const { subscribes } = options;
  let isOver = false;
  /** From when the broker let this member in. */
  let life: KeepAlive | null = null;
  /** From when it also hears what is said. */
  let isEntered = false;
  const entry = setTimeout(fail, ENTRY_MS, LOST);

  function end() {
    isOver = true;
    clearTimeout(entry);
    life?.end();
    socket.close();
  }
  function fail(how: LineEnd) {
    if (isOver) return;
    end();
    events.onGone(how);
  }
  function enter(code: number) {
    if (life) return fail(LOST);
    if (code === UNAVAILABLE) return fail({ is: 'unavailable' });
    if (code !== 0) return fail({ is: 'refused', because: refusalOf(code) });
    life = keepAlive(
      options.keepAlive,
      // One that has slept may be closed already, before it hears of that.
      () => socket.readyState === OPEN && socket.send(PING_PACKET),
      () => fail(LOST),
    );
    if (subscribes.length > 0) socket.send(subscribePacket(subscribes));
    else hear(false);
  }
  function hear(isRefused: boolean) {
    if (isRefused) return fail({ is: 'refused', because: NOT_HEARING });
    clearTimeout(entry);
    isEntered = true;
    events.onEntered();
  }
  function take(received: Received) {
    if (isOver) return;
    if (received.is === 'welcome') enter(received.code);
    else if (received.is === 'message') events.onMessage(received.message);
    else if (received.is === 'subscribed') hear(received.isRefused);
  }
  const read = packetStream((first, body) => take(readPacket(first, body)));

  socket.binaryType = 'arraybuffer';
  socket.addEventListener('open', () => {
    if (!isOver) socket.send(connectPacket(options));
  });
  socket.addEventListener('close', () => fail(LOST));
  socket.addEventListener('error', () => fail(LOST));
  socket.addEventListener('message', ({ data }) => {
    if (isOver) return;
    if (!(data instanceof ArrayBuffer)) return fail(LOST);
    life?.heard();
    try {
      read(new Uint8Array(data));
    } catch (error) {
      fail(LOST);
      if (!(error instanceof MalformedPacket)) throw error;
    }
  });

  const isOpen = () => isEntered && !isOver && socket.readyState === OPEN;
  return {
    send(packet) {
      if (!isOpen() || socket.bufferedAmount > MOST_UNDER_WAY) return false;
      socket.send(packet);
      return true;
    },
    ask: (patience) => life?.ask(patience),
    end() {
      if (isOpen()) socket.send(DISCONNECT_PACKET);
      end();
    },
  };
}

const LOST = { is: 'lost' } as const;
/** CONNACK 3: it is full or not ready, and may be later. */
const UNAVAILABLE = 3;
