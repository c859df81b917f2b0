import { EventEmitter, once } from 'node:events';
import mqtt, { type Packet } from 'mqtt-packet';
import { WebSocket } from 'ws';

/** A member that sends whatever a test wants it to, byte by byte if need be. */
export class RawClient extends EventEmitter {
  readonly socket: WebSocket;
  readonly packets: Packet[] = [];
  readonly #parser = mqtt.parser();
  /** How the connection ended: `null` while it has not. */
  closed: { readonly code: number } | null = null;
  /** Of an upgrade that was refused. */
  refused = '';
  #messageId = 0;

  constructor(url: string, protocol: string | null = 'mqtt', headers: Record<string, string> = {}) {
    super();
    const options = { headers, perMessageDeflate: false };
    this.socket = protocol === null ? new WebSocket(url, options) : new WebSocket(url, protocol, options);
    this.#parser.on('packet', (packet) => {
      this.packets.push(packet);
      this.emit('change');
    });
    this.socket.on('message', (data) => this.#parser.parse(Buffer.from(data as Buffer)));
    this.socket.on('unexpected-response', (_request, response) => {
      this.refused = `HTTP ${response.statusCode}`;
      this.socket.terminate();
    });
    this.socket.on('error', () => undefined);
    this.socket.on('close', (code) => {
      this.closed = { code };
      this.emit('change');
    });
  }

  /** Waits until the socket is open, or is not going to be. */
  async opened(): Promise<this> {
    while (this.socket.readyState === WebSocket.CONNECTING)
      await Promise.race([once(this.socket, 'open'), once(this.socket, 'close')]).catch(() => undefined);
    return this;
  }

  bytes(...parts: readonly (Uint8Array | readonly number[])[]): void {
    if (this.socket.readyState === WebSocket.OPEN)
      this.socket.send(Buffer.concat(parts.map((part) => Buffer.from(part))));
  }

  send(packet: Packet, protocolVersion = 4): void {
    this.bytes(mqtt.generate(packet, { protocolVersion }));
  }

  publish(topic: string, payload: string | Buffer, retain = false): void {
    this.send({ cmd: 'publish', topic, payload, qos: 0, retain, dup: false });
  }

  /** Waits until this is so, or the connection has ended. */
  async until<Found>(found: () => Found | undefined | false | null): Promise<Found | null> {
    for (;;) {
      const now = found();
      if (now) return now;
      if (this.closed) return null;
      await once(this, 'change');
    }
  }

  /** The codes that the broker grants these filters: 128 is a refusal. `null` if it ends the connection instead. */
  async subscribe(...filters: readonly string[]): Promise<readonly number[] | null> {
    this.#messageId += 1;
    const messageId = this.#messageId;
    const subscriptions = filters.map((topic) => ({ topic, qos: 0 as const }));
    this.send({ cmd: 'subscribe', messageId, subscriptions });
    const answer = await this.until(() =>
      this.packets.find((packet) => packet.cmd === 'suback' && packet.messageId === messageId),
    );
    return answer?.cmd === 'suback' ? answer.granted.map(Number) : null;
  }

  /** Waits until everything that was sent before has been dealt with; `false` if the connection has ended. */
  async settled(): Promise<boolean> {
    const pongs = () => this.packets.filter(({ cmd }) => cmd === 'pingresp').length;
    const before = pongs();
    this.send({ cmd: 'pingreq' });
    return (await this.until(() => pongs() > before)) !== null;
  }

  /** What was heard on a topic, the last one last. */
  heard(topic?: string): readonly string[] {
    return this.packets.flatMap((packet) =>
      packet.cmd === 'publish' && (topic === undefined || packet.topic === topic)
        ? [String(packet.payload)]
        : [],
    );
  }

  end(): void {
    this.socket.terminate();
  }
}
