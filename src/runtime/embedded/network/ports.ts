import type { Socket } from './socket.ts';

/** Those that a Linux gives to whoever asks for any. */
const FIRST_FREE = 32_768;
const LAST_FREE = 60_999;

/** Who has which port: one socket of each type. */
export function createPorts() {
  const bound = new Map<string, Socket>();
  const keyOf = (type: Socket['type'], port: number) => `${type}:${port}`;

  function freePort(type: Socket['type']): number | null {
    for (let port = FIRST_FREE; port <= LAST_FREE; port++) if (!bound.has(keyOf(type, port))) return port;
    return null;
  }

  return {
    /** @param wanted 0 for any. Returns `null` if it is taken. */
    take(socket: Socket, wanted: number): number | null {
      const port = wanted === 0 ? freePort(socket.type) : wanted;
      if (port === null || bound.has(keyOf(socket.type, port))) return null;
      bound.set(keyOf(socket.type, port), socket);
      return port;
    },
    at: (type: Socket['type'], port: number): Socket | undefined => bound.get(keyOf(type, port)),
    /** An end of an accepted connection has the port of its server, and gives nothing back. */
    give(socket: Socket): void {
      const key = keyOf(socket.type, socket.sport ?? 0);
      if (bound.get(key) === socket) bound.delete(key);
    },
  };
}
