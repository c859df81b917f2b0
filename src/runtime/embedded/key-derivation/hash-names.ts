import { blake2b, blake2s } from '@noble/hashes/blake2.js';
import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha224, sha256, sha384, sha512, sha512_224, sha512_256 } from '@noble/hashes/sha2.js';
import { sha3_224, sha3_256, sha3_384, sha3_512 } from '@noble/hashes/sha3.js';
import type { CHash } from '@noble/hashes/utils.js';
import { at } from '#case';

const HASHES: Readonly<Record<string, CHash>> = {
  md5,
  sha1,
  sha224,
  sha256,
  sha384,
  sha512,
  sha512224: sha512_224,
  sha512256: sha512_256,
  sha3224: sha3_224,
  sha3256: sha3_256,
  sha3384: sha3_384,
  sha3512: sha3_512,
  blake2b,
  blake2b512: blake2b,
  blake2s,
  blake2s256: blake2s,
};

/** A hash by one of the names that OpenSSL knows it by: `sha256`, `SHA2-256`, `sha512_224`. */
export function hashNamed(name: string): CHash | 'of any length' | null {
  const plain = name.toLowerCase().replace(/[-_/]/g, '');
  if (/^shake(128|256)$/.test(plain)) return 'of any length';
  return at(HASHES, plain.replace(/^sha2(?=224|256|384|512)/, 'sha')) ?? null;
}
