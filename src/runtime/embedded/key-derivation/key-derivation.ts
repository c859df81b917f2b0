import { scrypt } from '@noble/hashes/scrypt.js';
import type { NamedFunction } from '../c-module.ts';
import type { CPythonModule } from '../cpython-module.ts';
import { type PythonValues, pythonValues } from '../python-values.ts';
import { hashNamed } from './hash-names.ts';
import { pbkdf2 } from './pbkdf2.ts';

const LARGEST_INT = 2 ** 31 - 1;
/** What OpenSSL allows where a program says nothing. */
const USUAL_MEMORY = 32 * 1024 * 1024;

/** The built-in module of the two: `hashlib` takes them from there. */
export const KEY_DERIVATION = '_kdf';

/**
 * `hashlib.pbkdf2_hmac` and `scrypt`, which CPython has of OpenSSL: in JavaScript, as in Python they take minutes. What is wrong with
 * an argument is said in OpenSSL's words.
 */
export function keyDerivation(module: CPythonModule): readonly NamedFunction[] {
  const python = pythonValues(module);
  const goesOn = () => module._PyErr_CheckSignals() === 0;
  const unsupported = module._PyErr_NewException(
    module.stringToNewUTF8('_hashlib.UnsupportedDigestmodError'),
    python.errors.ValueError,
    0,
  );
  return [
    {
      name: 'pbkdf2_hmac',
      doc: PBKDF2_DOC,
      arguments: ['hash_name', 'password', 'salt', 'iterations', 'dklen'],
      positions: { least: 4, most: 5, namedLeast: 0 },
      call: (given) => callPbkdf2(python, unsupported, goesOn, given),
    },
    {
      name: 'scrypt',
      doc: SCRYPT_DOC,
      arguments: ['password', 'salt', 'n', 'r', 'p', 'maxmem', 'dklen'],
      positions: { least: 1, most: 1, namedLeast: 4 },
      call: (given) => callScrypt(python, goesOn, given),
    },
  ];
}

const PBKDF2_DOC =
  'pbkdf2_hmac($module, /, hash_name, password, salt, iterations,\n            dklen=None)\n--\n\nPassword based key derivation function 2 (PKCS #5 v2.0) with HMAC as pseudorandom function.';
const SCRYPT_DOC =
  'scrypt($module, /, password, *, salt, n, r, p, maxmem=0, dklen=64)\n--\n\nscrypt password-based key derivation function.';

function callPbkdf2(
  python: PythonValues,
  unsupported: number,
  goesOn: () => boolean,
  [hashName = 0, password = 0, salt = 0, iterations = 0, dklen = 0]: readonly number[],
): number {
  const { raise, errors } = python;
  const name = python.text(hashName, ['pbkdf2_hmac', 'hash_name']);
  const secret = name === null ? null : python.bytes(password);
  const grains = secret && python.bytes(salt);
  const rounds = grains && python.integer(iterations);
  if (name === null || secret === null || grains === null || rounds === null) return 0;
  const hash = hashNamed(name);
  if (hash === null) return raise(unsupported, '[digital envelope routines] unsupported');
  if (rounds < 1) return raise(errors.ValueError, 'iteration value must be greater than 0.');
  if (rounds > LARGEST_INT) return raise(errors.OverflowError, 'iteration value is too great.');
  const isGiven = dklen !== 0 && dklen !== python.none;
  const length = isGiven ? python.integer(dklen) : hash === 'of any length' ? 0 : hash.outputLen;
  if (length === null) return 0;
  if (length < 1) return raise(errors.ValueError, 'key length must be greater than 0.');
  if (length > LARGEST_INT) return raise(errors.OverflowError, 'key length is too great.');
  if (hash === 'of any length')
    return raise(errors.ValueError, '[Provider routines] xof digests not allowed');
  const key = pbkdf2({ hash, password: secret, salt: grains, iterations: rounds, length }, goesOn);
  return key === null ? 0 : python.newBytes(key);
}

function callScrypt(python: PythonValues, goesOn: () => boolean, given: readonly number[]): number {
  const [password = 0, salt = 0, n = 0, r = 0, p = 0, maxmem = 0, dklen = 0] = given;
  const { raise, errors } = python;
  const secret = python.bytes(password);
  const grains = secret && python.bytes(salt);
  if (secret === null || grains === null) return 0;
  const numbers = unsigned(python, [n, r, p]);
  if (numbers === null) return 0;
  const { cost, size, parallel } = numbers;
  const memory = maxmem === 0 ? 0 : python.integer(maxmem);
  const length = dklen === 0 ? 64 : memory === null ? null : python.integer(dklen);
  if (memory === null || length === null) return 0;
  const fault = faultOf({ cost, size, parallel, memory, length });
  if (fault !== null) return raise(errors.ValueError, fault);
  const onProgress = () => {
    if (!goesOn()) throw ENDED;
  };
  const limits = { maxmem: Number.MAX_SAFE_INTEGER, onProgress };
  try {
    return python.newBytes(
      scrypt(secret, grains, { N: cost, r: size, p: parallel, dkLen: length, ...limits }),
    );
  } catch (thrown) {
    if (thrown === ENDED) return 0;
    throw thrown;
  }
}

/** `null` with an exception. */
function unsigned({ integer, raise, errors }: PythonValues, objects: readonly [number, number, number]) {
  const numbers: number[] = [];
  for (const object of objects) {
    const number = integer(object, 'Python int too large for C unsigned long');
    if (number === null) return null;
    if (number < 0) {
      raise(errors.ValueError, 'Cannot convert negative int');
      return null;
    }
    numbers.push(number);
  }
  const [cost = 0, size = 0, parallel = 0] = numbers;
  return { cost, size, parallel };
}

const ENDED = Symbol('ended by a signal');

interface Scrypt {
  readonly cost: number;
  readonly size: number;
  readonly parallel: number;
  readonly memory: number;
  readonly length: number;
}

/** What OpenSSL has to say, in the order in which it looks. */
function faultOf({ cost, size, parallel, memory, length }: Scrypt): string | null {
  if (cost < 2 || 2 ** Math.round(Math.log2(cost)) !== cost) return 'n must be a power of 2.';
  if (memory < 0 || memory > LARGEST_INT) return `maxmem must be positive and smaller than ${LARGEST_INT}`;
  if (length < 1 || length > LARGEST_INT)
    return `dklen must be greater than 0 and smaller than ${LARGEST_INT}`;
  if (size < 1 || parallel < 1) return 'Invalid parameter combination for n, r, p, maxmem.';
  const needed = 128 * size * (parallel + cost + 2);
  const isTooMuch = needed > (memory || USUAL_MEMORY) || Math.log2(cost) >= 16 * size;
  return isTooMuch ? '[digital envelope routines] memory limit exceeded' : null;
}
