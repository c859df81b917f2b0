import { Inflate, zlibSync } from 'fflate';
import { COPY_AGAIN, counted, LinkProblem, quoted } from './problem.ts';

/*
 * Text to the characters of an address and back: zlib's format, whose checksum tells a changed letter from another
 * program, in base64url.
 */

/** An edited case takes a thousand. */
const MOST_CHARACTERS = 65_536;
/** All of the largest case, several times over. */
const MOST_BYTES = 262_144;

export function pack(text: string): string {
  const packed = zlibSync(new TextEncoder().encode(text), { level: 9 });
  const binary = Array.from(packed, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Throws `LinkProblem`, before it takes more memory than `MOST_BYTES` and a little. */
export function unpack(payload: string): string {
  if (payload.length > MOST_CHARACTERS)
    throw new LinkProblem(
      `This link has ${counted(payload.length)} characters, and at most ${counted(MOST_CHARACTERS)} are read. Ask for one with fewer edits.`,
    );
  const packed = bytesOf(payload);
  const [method = 0, flags = 0] = packed;
  if (packed.length < 7 || method !== ZLIB_HEADER || (method * 256 + flags) % 31 !== 0) throw damaged();
  const bytes = inflated(packed.subarray(2, -4));
  if (checksumOf(bytes) !== new DataView(packed.buffer).getUint32(packed.length - 4)) throw damaged();
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw damaged();
  }
}

/** Deflate, with as much to look back on as there is. */
const ZLIB_HEADER = 0x78;

function bytesOf(payload: string): Uint8Array<ArrayBuffer> {
  const stranger = /[^\w-]/u.exec(payload);
  if (stranger)
    throw new LinkProblem(
      `This link is damaged: ${quoted(stranger[0])} cannot stand in it (character ${stranger.index + 1}). ${COPY_AGAIN}`,
    );
  try {
    const binary = atob(payload.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    throw damaged();
  }
}

/** In small pieces: a whole one would be unpacked to thousand times its size before anybody could look. */
function inflated(packed: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((piece) => {
    length += piece.length;
    if (length > MOST_BYTES)
      throw new LinkProblem(
        `This link unpacks to more than ${counted(MOST_BYTES)} bytes, which no case takes: nothing of it was read. Ask for one with fewer edits.`,
      );
    pieces.push(piece);
  });
  try {
    for (let from = 0; from < packed.length; from += PIECE)
      inflate.push(packed.subarray(from, from + PIECE), from + PIECE >= packed.length);
  } catch (failure) {
    throw failure instanceof LinkProblem ? failure : damaged();
  }
  return joined(pieces, length);
}

const PIECE = 256;

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Adler-32, as zlib writes it at the end; fflate does not read it. */
function checksumOf(bytes: Uint8Array): number {
  let low = 1;
  let high = 0;
  for (const byte of bytes) {
    low = (low + byte) % 65_521;
    high = (high + low) % 65_521;
  }
  return high * 65_536 + low;
}

function damaged(): LinkProblem {
  return new LinkProblem(`This link is damaged, or a part of it is missing. ${COPY_AGAIN}`);
}
