import type { CPythonModule } from '../cpython-module.ts';
import { ERRNO } from '../errno.ts';
import { createPorts } from './ports.ts';
import {
  DATAGRAM,
  isAtEnd,
  isReadable,
  isWritable,
  type Message,
  type Socket,
  STREAM,
  unread,
} from './socket.ts';

const POLL = { in: 1, out: 4, hangUp: 16, normal: 64 } as const;
const NON_BLOCKING = 0o4000;
const FIONREAD = 0x541b;
const FIONBIO = 0x5421;

/**
 * What Emscripten calls for sockets, instead of its own, which would want WebSockets: those of a machine without a network, by which
 * a program talks to itself. Nothing of it waits: see waiting-calls.ts.
 */
export function connectLoopback(module: CPythonModule): void {
  const { FS, SOCKFS, DNS } = module;
  DNS.address_map.addrs.localhost = HERE;
  const ports = createPorts();
  const fail = (errno: number): never => {
    throw new FS.ErrnoError(errno);
  };

  function bind(socket: Socket, address: string, port: number) {
    if (socket.sport !== undefined) fail(ERRNO.EINVAL);
    const free = ports.take(socket, port);
    if (free === null) return fail(ERRNO.EADDRINUSE);
    Object.assign(socket, { saddr: address, sport: free });
  }

  const bindAnywhere = (socket: Socket, address: string) => {
    if (socket.sport === undefined) bind(socket, address, 0);
  };

  function connect(socket: Socket, address: string, port: number) {
    if (socket.peer) fail(ERRNO.EISCONN);
    if (!isHere(address)) fail(ERRNO.ENETUNREACH);
    const server = socket.type === STREAM ? ports.at(STREAM, port) : undefined;
    if (socket.type === STREAM && !server?.isListening) fail(ERRNO.ECONNREFUSED);
    bindAnywhere(socket, HERE);
    Object.assign(socket, { daddr: address, dport: port });
    if (!server) return;
    const other = SOCKFS.createSocket(socket.family, STREAM, 0);
    Object.assign(other, { saddr: address, sport: port, daddr: socket.saddr, dport: socket.sport });
    Object.assign(other, { peer: socket });
    socket.peer = other;
    server.pending.push(other);
  }

  function sendDatagram(socket: Socket, data: Uint8Array, port: number | undefined): number {
    if (port === undefined) return fail(ERRNO.EDESTADDRREQ);
    bindAnywhere(socket, ANYWHERE);
    const from = socket.saddr === ANYWHERE ? HERE : socket.saddr;
    ports.at(DATAGRAM, port)?.recv_queue.push({ addr: from, port: socket.sport, data });
    return data.length;
  }

  function send(socket: Socket, data: Uint8Array): number {
    const { peer } = socket;
    if (!peer) return fail(socket.daddr === undefined ? ERRNO.ENOTCONN : ERRNO.EPIPE);
    if (socket.isShut || socket.hasSentToNobody) fail(ERRNO.EPIPE);
    if (peer.isClosed) socket.hasSentToNobody = true;
    else if (!isWritable(socket)) fail(ERRNO.EAGAIN);
    else peer.recv_queue.push({ addr: socket.saddr, port: socket.sport, data });
    return data.length;
  }

  function receive(socket: Socket, length: number): (Message & { readonly buffer: Uint8Array }) | null {
    if (socket.isListening || (socket.type === STREAM && !socket.peer)) fail(ERRNO.ENOTCONN);
    const message = socket.recv_queue.shift();
    if (message === undefined) {
      if (!socket.isReset) return isAtEnd(socket) ? null : fail(ERRNO.EAGAIN);
      delete socket.isReset;
      return fail(ERRNO.ECONNRESET);
    }
    const rest = message.data.subarray(length);
    if (socket.type === STREAM && rest.length > 0) socket.recv_queue.unshift({ ...message, data: rest });
    return { ...message, buffer: message.data.subarray(0, length) };
  }

  Object.assign(SOCKFS.websocket_sock_ops, {
    bind,
    connect,
    listen(socket: Socket) {
      if (socket.type !== STREAM) fail(ERRNO.EOPNOTSUPP);
      bindAnywhere(socket, ANYWHERE);
      socket.isListening = true;
    },
    accept: (socket: Socket) =>
      socket.isListening ? (socket.pending.shift() ?? fail(ERRNO.EAGAIN)) : fail(ERRNO.EINVAL),
    sendmsg(
      socket: Socket,
      heap: Int8Array,
      offset: number,
      length: number,
      _address?: string,
      port?: number,
    ) {
      const data = new Uint8Array(heap.buffer, heap.byteOffset + offset, length).slice();
      return socket.type === DATAGRAM ? sendDatagram(socket, data, port ?? socket.dport) : send(socket, data);
    },
    recvmsg: receive,
    poll(socket: Socket) {
      if (socket.type === STREAM && !socket.peer && !socket.isListening) return POLL.out | POLL.hangUp;
      const readable = isReadable(socket) ? POLL.in | POLL.normal : 0;
      const writable = !socket.isListening && isWritable(socket) ? POLL.out : 0;
      return readable | writable | (socket.peer?.isClosed ? POLL.hangUp : 0);
    },
    ioctl(socket: Socket, request: number, argument: number) {
      if (request === FIONREAD) module.HEAPU32[argument >>> 2] = unread(socket);
      else if (request !== FIONBIO) return ERRNO.EINVAL;
      else if (module.HEAPU32[argument >>> 2]) socket.stream.flags |= NON_BLOCKING;
      else socket.stream.flags &= ~NON_BLOCKING;
      return 0;
    },
    shutdown(socket: Socket, how: number) {
      if (socket.type === STREAM && !socket.peer) return -ERRNO.ENOTCONN;
      if (how !== 0) socket.isShut = true;
      if (how !== 1) socket.isDeaf = true;
      return 0;
    },
    close(socket: Socket) {
      socket.isClosed = true;
      ports.give(socket);
      if (socket.peer && socket.recv_queue.length > 0) socket.peer.isReset = true;
      for (const waiting of socket.pending) waiting.isClosed = true;
      return 0;
    },
  });
}

/** Whether a call on it waits for what is not there, and does not fail. */
export function mayBlock({ stream }: Pick<Socket, 'stream'>): boolean {
  return (stream.flags & NON_BLOCKING) === 0;
}

const HERE = '127.0.0.1';
const ANYWHERE = '0.0.0.0';

function isHere(address: string): boolean {
  return address.startsWith('127.') || address === ANYWHERE;
}
