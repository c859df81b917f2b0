import type { Server } from 'node:http';
import { SetupError } from '../setup/say.mjs';

/** An address that this machine has not, or not yet. */
const IS_NOT_HERE = new Set(['EAFNOSUPPORT', 'EADDRNOTAVAIL']);

/** Servers that answer alike, at one port of several addresses. */
export class Listening {
  readonly #open: () => Server;
  readonly #servers = new Map<string, Server>();
  #port: number;

  /** @param port 0 is any free one: the first address decides */
  constructor(port: number, open: () => Server) {
    this.#port = port;
    this.#open = open;
  }

  get port(): number {
    return this.#port;
  }

  /** Listens on these, too. Nothing happens for one that this machine has not. */
  async add(addresses: readonly string[]): Promise<void> {
    for (const address of addresses) {
      if (this.#servers.has(address)) continue;
      const server = this.#open();
      const port = await listen(server, this.#port, address);
      if (port === null) continue;
      this.#port = port;
      this.#servers.set(address, server);
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#servers.values()].map(stop));
  }
}

/** Answers the port that it got; `null` where there is no such address. */
function listen(server: Server, port: number, host: string): Promise<number | null> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (IS_NOT_HERE.has(error.code ?? '')) resolve(null);
      else reject(portFault(error, port));
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function portFault(error: NodeJS.ErrnoException, port: number): Error {
  const other = port < 65535 ? port + 1 : 4173;
  if (error.code === 'EADDRINUSE')
    return new SetupError(
      `Port ${port} is taken by another program. Use another one: PORT=${other} npm start`,
    );
  if (error.code === 'EACCES')
    return new SetupError(
      `Port ${port} may not be used by this account. Use another one: PORT=4173 npm start`,
    );
  return error;
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
