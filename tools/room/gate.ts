import type { Allowance } from './allowance.ts';

/** First bytes of the packets that a member may send: MQTT 3.1.1 at most once. No other one means anything here. */
const CONNECT = 0x10;
const LATER = new Set([
  0x30, // PUBLISH
  0x31, // PUBLISH, retained
  0x82, // SUBSCRIBE
  0xa2, // UNSUBSCRIBE
  0xc0, // PINGREQ
  0xe0, // DISCONNECT
]);
const LENGTH_BYTES = 4;

/**
 * Looks at the bytes of one connection before anybody reads them: which packets, how long, how many. A packet that says that it is a
 * gigabyte long is refused at its first bytes, not collected.
 */
export class Gate {
  /** Of one packet behind its length. */
  #most: number;
  #rate: Allowance | null;
  #isFirst = true;
  /** Bytes of the present packet that are still to come; `null` while its length is not known. */
  #left: number | null = 0;
  #length = 0;
  #lengthBytes = 0;

  /** @param rate of packets and of frames */
  constructor(most: number, rate: Allowance) {
    this.#most = most;
    this.#rate = rate;
  }

  /** From now on packets may be this long, and as many as it likes. */
  trust(most: number): void {
    this.#most = most;
    this.#rate = null;
  }

  /** From now on packets may be this long, and no more of them than before. */
  widen(most: number): void {
    this.#most = most;
  }

  /** Whether one more frame, with whatever in it, may be. */
  mayFrame(): boolean {
    return this.#rate?.take() ?? true;
  }

  /** Why these bytes may not come in; `null` if they may. After that nothing more may be asked. */
  refusal(bytes: Uint8Array): string | null {
    let at = 0;
    while (at < bytes.length) {
      if (this.#left !== null && this.#left > 0) {
        const taken = Math.min(this.#left, bytes.length - at);
        this.#left -= taken;
        at += taken;
        continue;
      }
      const byte = bytes[at] ?? 0;
      at += 1;
      const refusal = this.#left === 0 ? this.#begin(byte) : this.#measure(byte);
      if (refusal !== null) return refusal;
    }
    return null;
  }

  #begin(byte: number): string | null {
    if (this.#isFirst ? byte !== CONNECT : !LATER.has(byte)) return 'a packet that nobody may send here';
    if (!this.mayFrame()) return 'too many packets';
    this.#isFirst = false;
    this.#left = null;
    this.#length = 0;
    this.#lengthBytes = 0;
    return null;
  }

  #measure(byte: number): string | null {
    this.#length += (byte & 0x7f) * 128 ** this.#lengthBytes;
    this.#lengthBytes += 1;
    if (this.#length > this.#most) return 'a packet that is too long';
    if (byte < 0x80) this.#left = this.#length;
    else if (this.#lengthBytes === LENGTH_BYTES) return 'a packet of no length';
    return null;
  }
}
