import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';

/*
 * What one learner is told is sealed for that learner: some brokers cannot keep other learners from listening to it. The key is made by
 * the learner and said to the instructor alone. In JavaScript, as a page at an address of a LAN has no `crypto.subtle`.
 */

const KEY_BYTES = 32;
const NONCE_BYTES = 24;
const encoder = new TextEncoder();

/** A key that nobody has had before, in base64. */
export function newKey(): string {
  return toBase64(crypto.getRandomValues(new Uint8Array(KEY_BYTES)));
}

export function isKey(text: string): boolean {
  return /^[A-Za-z0-9+/]{43}=$/.test(text);
}

/** A text that only the holder of the key can read, and that nobody can put on another topic. */
export function seal(key: string, topic: string, text: string): string {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const sealed = cipher(key, nonce, topic).encrypt(encoder.encode(text));
  const all = new Uint8Array(NONCE_BYTES + sealed.length);
  all.set(nonce);
  all.set(sealed, NONCE_BYTES);
  return toBase64(all);
}

/** `null` for what was sealed for somebody else, for another topic, or not at all. */
export function unseal(key: string, topic: string, sealed: string): string | null {
  try {
    const all = fromBase64(sealed);
    const text = cipher(key, all.subarray(0, NONCE_BYTES), topic).decrypt(all.subarray(NONCE_BYTES));
    return new TextDecoder('utf-8', { fatal: true }).decode(text);
  } catch {
    return null;
  }
}

function cipher(key: string, nonce: Uint8Array, topic: string) {
  return xchacha20poly1305(fromBase64(key), nonce, encoder.encode(topic));
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
