import { Inflate, inflateSync } from 'fflate';
import { Unreadable } from '../entry.ts';
import { quoted } from '../paths.ts';
import { crc32 } from './crc32.ts';
import { type Member, refusal } from './table.ts';

const STORED = 0;
const DEFLATED = 8;

/** Of a piece at most a thousand times as much can come out before the next check. */
const PIECE = 16_384;

/**
 * The bytes of a member. Throws `Unreadable` if they are not what the zip says, as soon as they exceed it.
 *
 * @param check called before each piece; it may throw
 */
export function unpack(archive: string, member: Member, check: () => void): Uint8Array {
  const { path, size, crc, isEncrypted, method, packed } = member;
  const refuse = (why: string, wayOut?: string): Unreadable =>
    refusal(archive, `${quoted(path)} ${why}`, wayOut);
  if (isEncrypted) throw refuse('is encrypted', 'Create the zip without a password');
  if (method !== STORED && method !== DEFLATED)
    throw refuse(
      `uses compression method ${method}, which this page cannot read`,
      'Create the zip with deflate, the usual method',
    );
  const bytes = method === STORED ? packed : inflated(packed, size, check);
  if (!bytes) throw refuse('is damaged');
  const said = `the zip says (${size.toLocaleString('en')} bytes)`;
  if (bytes.length > size) throw refuse(`is larger than ${said}`);
  if (bytes.length < size) throw refuse(`is smaller than ${said}`);
  if (crc32(bytes) !== crc) throw refuse('is damaged');
  return bytes;
}

/** At most one byte more than the size, enough to detect a lie. `null` if it is not deflate. */
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

/** Most sources are one piece: without a stream they cost half as much. */
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
