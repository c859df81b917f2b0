import { Inflate, inflateSync } from 'fflate';
import { Unreadable } from '../entry.ts';
import { quoted } from '../paths.ts';
import { crc32 } from './crc-32.ts';
import { refusal } from './refusal.ts';
import type { Member } from './table.ts';

const STORED = 0;
const DEFLATED = 8;

/** At most a thousand times as much comes out of a piece before anybody can look. */
const PIECE = 16_384;

/**
 * The bytes of a member. Throws `Unreadable` for one that is not what its zip says, as soon as it is more than that.
 *
 * @param check is called before each piece, and may throw
 */
export function unpack(archive: string, member: Member, check: () => void): Uint8Array {
  const { path, size, crc, isEncrypted, method, packed } = member;
  const refuse = (why: string, wayOut?: string): Unreadable =>
    refusal(archive, `${quoted(path)} in it ${why}`, wayOut);
  if (isEncrypted) throw refuse('is encrypted', 'Make the zip without a password');
  if (method !== STORED && method !== DEFLATED)
    throw refuse(
      `is packed by method ${method}, which is not read here`,
      'Make the zip with deflate, the usual one',
    );
  const bytes = method === STORED ? packed : inflated(packed, size, check);
  if (!bytes) throw refuse('is damaged');
  const said = `it says (${size.toLocaleString('en')} bytes)`;
  if (bytes.length > size) throw refuse(`is larger than ${said}`);
  if (bytes.length < size) throw refuse(`is smaller than ${said}`);
  if (crc32(bytes) !== crc) throw refuse('is damaged');
  return bytes;
}

/** No more than one byte over the size, which is enough to see a lie. `null` for what is no deflate. */
function inflated(packed: Uint8Array, size: number, check: () => void): Uint8Array | null {
  const room = new Uint8Array(size + 1);
  if (packed.length === 0) return room.subarray(0, 0);
  try {
    return packed.length > PIECE ? inPieces(packed, room, check) : atOnce(packed, room, check);
  } catch (failure) {
    if (failure instanceof Unreadable) throw failure;
    return null;
  }
}

/** Most sources are one piece, and cost half as much without a stream. */
function atOnce(packed: Uint8Array, room: Uint8Array, check: () => void): Uint8Array {
  check();
  return inflateSync(packed, { out: room });
}

function inPieces(packed: Uint8Array, room: Uint8Array, check: () => void): Uint8Array {
  let length = 0;
  const stream = new Inflate((piece) => {
    room.set(piece.subarray(0, room.length - length), length);
    length = Math.min(room.length, length + piece.length);
  });
  for (let from = 0; from < packed.length && length < room.length; from += PIECE) {
    check();
    stream.push(packed.subarray(from, from + PIECE), from + PIECE >= packed.length);
  }
  return room.subarray(0, length);
}
