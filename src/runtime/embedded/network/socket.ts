export const STREAM = 1;
export const DATAGRAM = 2;

/** A socket of Emscripten's, with what the loopback keeps in it. */
export interface Socket {
  readonly family: number;
  readonly type: typeof STREAM | typeof DATAGRAM;
  readonly stream: { flags: number };
  /** Where it is, and whom it talks to: Emscripten reads these for `getsockname` and `getpeername`. */
  saddr?: string;
  sport?: number;
  daddr?: string;
  dport?: number;
  /** Its connections that nobody has accepted yet. */
  readonly pending: Socket[];
  /** What has come and was not read yet. */
  readonly recv_queue: Message[];
  isListening?: true;
  /** The other end of a connection. */
  peer?: Socket;
  /** It sends no more. */
  isShut?: true;
  /** It reads no more. */
  isDeaf?: true;
  isClosed?: true;
  /** The other end went away without having read all. */
  isReset?: true;
  /** It has sent something to an end that was closed: the next time it fails. */
  hasSentToNobody?: true;
}

export interface Message {
  readonly addr: string | undefined;
  readonly port: number | undefined;
  readonly data: Uint8Array;
}

/** Bytes that wait at one end of a connection at most. */
const ROOM = 1 << 18;

/** Whether a read would give something at once: bytes, the end, an error. */
export function isReadable(socket: Socket): boolean {
  if (socket.isListening) return socket.pending.length > 0;
  return socket.recv_queue.length > 0 || socket.isReset === true || isAtEnd(socket);
}

/** Whether bytes would be taken at once, or refused. */
export function isWritable({ type, peer }: Socket): boolean {
  if (type === DATAGRAM || !peer) return true;
  return peer.isClosed === true || unread(peer) < ROOM;
}

/** Whether nothing more can come. */
export function isAtEnd({ type, peer, isDeaf }: Socket): boolean {
  return type === STREAM && (isDeaf === true || !peer || peer.isClosed === true || peer.isShut === true);
}

export function unread({ recv_queue: queue }: Socket): number {
  return queue.reduce((total, { data }) => total + data.length, 0);
}
