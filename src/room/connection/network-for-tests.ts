import { generate, type Packet, parser } from 'mqtt-packet';
import type { Socket } from '../connection.ts';

export const [CONNECTING, CLOSED] = [0, 3];
const OPEN = 1;

/** The sockets of one member, which do what a test says. */
export class Network {
  readonly sockets: PlayedSocket[] = [];
  readonly #wakes = new Set<() => void>();
  readonly #doubts = new Set<() => void>();

  readonly open = (url: string): PlayedSocket => {
    const socket = new PlayedSocket(url);
    this.sockets.push(socket);
    return socket;
  };
  readonly onWake = (wake: () => void) => {
    this.#wakes.add(wake);
    return () => void this.#wakes.delete(wake);
  };
  readonly onOffline = (doubt: () => void) => {
    this.#doubts.add(doubt);
    return () => void this.#doubts.delete(doubt);
  };

  get last(): PlayedSocket {
    const last = this.sockets.at(-1);
    if (!last) throw new Error('No socket was opened.');
    return last;
  }

  wake(): void {
    for (const wake of this.#wakes) wake();
  }

  /** The browser says that its network is gone, whether or not it is. */
  goOffline(): void {
    for (const doubt of this.#doubts) doubt();
  }
}

/** A socket whose other side is a broker that answers pings, until it is dead. */
export class PlayedSocket implements Socket {
  binaryType = 'blob';
  readyState: number = CONNECTING;
  bufferedAmount = 0;
  isDead = false;
  /** What was sent, as the codec of aedes reads it. */
  readonly sent: Packet[] = [];
  readonly #listeners = new Map<string, (event: { readonly data: unknown }) => void>();
  readonly #parser = parser({ protocolVersion: 4 });

  constructor(readonly url: string) {
    this.#parser.on('packet', (packet) => {
      this.sent.push(packet);
      if (packet.cmd === 'pingreq' && !this.isDead) setTimeout(() => this.says(PING_RESPONSE), 20);
    });
  }

  send(bytes: Uint8Array): void {
    this.#parser.parse(Buffer.from(bytes));
  }

  close(): void {
    this.readyState = CLOSED;
  }

  addEventListener(type: string, listener: (event: { readonly data: unknown }) => void): void {
    this.#listeners.set(type, listener);
  }

  hears(type: string, event: { readonly data: unknown } = { data: null }): this {
    this.#listeners.get(type)?.(event);
    return this;
  }

  open(): this {
    this.readyState = OPEN;
    return this.hears('open');
  }

  /** Lets the member in, which hears what it asked for if that is `granted`. */
  welcome(returnCode = 0, granted = [0, 0]): this {
    this.says(generate({ cmd: 'connack', returnCode, sessionPresent: false }));
    return returnCode === 0 ? this.says(generate({ cmd: 'suback', messageId: 1, granted })) : this;
  }

  says(bytes: Uint8Array): this {
    return this.hears('message', { data: Uint8Array.from(bytes).buffer });
  }

  drop(): this {
    this.readyState = CLOSED;
    return this.hears('close');
  }
}

const PING_RESPONSE = generate({ cmd: 'pingresp' });
