import { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { Gate } from './gate.ts';

/** What may wait to be sent to one member. One that is slower than that is put out, and starts again with what is of now. */
const MOST_WAITING_BYTES = 1_024 * 1_024;
/** A host is sent at once what a whole class has said: the screens of hundreds of learners. */
const MOST_WAITING_BYTES_OF_A_HOST = 32 * 1_024 * 1_024;
/** And for so long nothing of it may move. */
const STUCK_MS = 10_000;

/**
 * A WebSocket as the stream that aedes speaks to. What is written in one go is one frame, and nobody ever waits for a phone: what it
 * does not take in is kept for a while, and then it is put out.
 */
export class Frames extends Duplex {
  readonly gate: Gate;
  readonly #socket: WebSocket;
  #mostWaiting = MOST_WAITING_BYTES;
  /** Since when nothing has moved; `null` while nothing waits. */
  #waitsSince: number | null = null;

  constructor(socket: WebSocket, gate: Gate) {
    super({ allowHalfOpen: false });
    this.#socket = socket;
    this.gate = gate;
    socket.on('message', (data, isBinary) => this.#takeIn(data, isBinary));
    for (const sign of ['ping', 'pong'] as const)
      socket.on(sign, () => {
        if (!gate.mayFrame()) this.putOut('too many frames');
      });
    socket.on('close', () => this.push(null));
    socket.on('error', (error) => this.destroy(error));
  }

  /** Of a host, on this machine: what waits for it may be much. */
  trust(mostBytes: number): void {
    this.gate.trust(mostBytes);
    this.#mostWaiting = MOST_WAITING_BYTES_OF_A_HOST;
  }

  #takeIn(data: WebSocket.RawData, isBinary: boolean) {
    if (this.destroyed) return;
    if (!isBinary || !Buffer.isBuffer(data)) return this.putOut('text, which is no MQTT');
    if (!this.gate.mayFrame()) return this.putOut('too many frames');
    const refusal = this.gate.refusal(data);
    if (refusal !== null) return this.putOut(refusal);
    // An empty chunk says nothing to a stream.
    if (data.length > 0 && !this.push(data)) this.#socket.pause();
  }

  /** Ends it. */
  putOut(because: string): void {
    this.destroy(new Error(because));
  }

  override _read(): void {
    this.#socket.resume();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.deliver(chunk);
    done();
  }

  override _writev(chunks: { chunk: Buffer }[], done: (error?: Error | null) => void): void {
    this.deliver(Buffer.concat(chunks.map(({ chunk }) => chunk)));
    done();
  }

  /** Sends it as one frame. */
  deliver(bytes: Buffer) {
    const socket = this.#socket;
    if (socket.readyState !== socket.OPEN) return;
    const now = performance.now();
    const isStuck = this.#waitsSince !== null && now - this.#waitsSince > STUCK_MS;
    if (isStuck || socket.bufferedAmount > this.#mostWaiting) {
      socket.terminate();
      return this.putOut('it takes nothing in');
    }
    this.#waitsSince ??= now;
    socket.send(bytes, { binary: true, compress: false }, () => {
      this.#waitsSince = socket.bufferedAmount > 0 ? performance.now() : null;
    });
  }

  /** Ends it now, whatever waits. */
  cut(): void {
    this.#socket.terminate();
    this.destroy();
  }

  override _destroy(_error: Error | null, done: (error?: Error | null) => void): void {
    // With what was written before it; who does not answer is cut off soon (`closeTimeout`).
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.close();
    done();
  }
}
