import { MOST_BYTES } from '../bounds.ts';
import type { ConnectionOptions, Message, Socket } from '../connection.ts';
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
  /** Once, and nothing after it. `because` says why this member is not wanted; `null` where the line just ended. */
  onGone(because: string | null): void;
}

/** One connection, from its first byte to its last. */
export interface Line {
  /** Whether it went out. */
  send(packet: Bytes): boolean;
  /** Finds out whether the other side is still there. */
  ask(): void;
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
  const entry = setTimeout(fail, ENTRY_MS, null);

  function end() {
    isOver = true;
    clearTimeout(entry);
    life?.end();
    socket.close();
  }
  function fail(because: string | null) {
    if (isOver) return;
    end();
    events.onGone(because);
  }
  function enter(code: number) {
    if (code === UNAVAILABLE || life) return fail(null);
    if (code !== 0) return fail(refusalOf(code));
    life = keepAlive(
      options.keepAlive,
      // One that has slept may be closed already, before it hears of that.
      () => socket.readyState === OPEN && socket.send(PING_PACKET),
      () => fail(null),
    );
    if (subscribes.length > 0) socket.send(subscribePacket(subscribes));
    else hear(false);
  }
  function hear(isRefused: boolean) {
    if (isRefused) return fail(NOT_HEARING);
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
  socket.addEventListener('close', () => fail(null));
  socket.addEventListener('error', () => fail(null));
  socket.addEventListener('message', ({ data }) => {
    if (isOver) return;
    if (!(data instanceof ArrayBuffer)) return fail(null);
    life?.heard();
    try {
      read(new Uint8Array(data));
    } catch (error) {
      fail(null);
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
    ask: () => life?.ask(),
    end() {
      if (isOpen()) socket.send(DISCONNECT_PACKET);
      end();
    },
  };
}

/** CONNACK 3: it is full or not ready, and may be later. */
const UNAVAILABLE = 3;
