import { hmac } from '@noble/hashes/hmac.js';
import type { CHash } from '@noble/hashes/utils.js';

/** So many rounds take a few ms. */
const ROUNDS_BETWEEN_LOOKS = 4096;

/** What is asked of PBKDF2 (RFC 8018). */
export interface Asked {
  readonly hash: CHash;
  readonly password: Uint8Array;
  readonly salt: Uint8Array;
  readonly iterations: number;
  readonly length: number;
}

/**
 * PBKDF2 that can be ended: the package's own cannot.
 *
 * @param goesOn is asked every few ms
 * @returns `null` if it was ended
 */
export function pbkdf2(
  { hash, password, salt, iterations, length }: Asked,
  goesOn: () => boolean,
): Uint8Array | null {
  const keyed = hmac.create(hash, password);
  const salted = keyed._cloneInto().update(salt);
  const round = keyed._cloneInto();
  const key = new Uint8Array(length);
  const last = new Uint8Array(hash.outputLen);
  const number = new DataView(new ArrayBuffer(4));
  let rounds = 0;
  for (let start = 0, block = 1; start < length; start += last.length, block++) {
    number.setUint32(0, block);
    salted._cloneInto(round).update(new Uint8Array(number.buffer)).digestInto(last);
    const part = last.slice();
    for (let iteration = 1; iteration < iterations; iteration++) {
      keyed._cloneInto(round).update(last).digestInto(last);
      for (let index = 0; index < part.length; index++) part[index] = (part[index] ?? 0) ^ (last[index] ?? 0);
      rounds += 1;
      if (rounds % ROUNDS_BETWEEN_LOOKS === 0 && !goesOn()) return null;
    }
    key.set(part.subarray(0, length - start), start);
  }
  return key;
}
