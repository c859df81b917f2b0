import { MOST_BYTES } from '../bounds.ts';
import { joined, MalformedPacket } from './packets.ts';

/** The most that a packet may hold: the longest message, and its topic. */
const MOST_IN_A_PACKET = MOST_BYTES.down + 1_024;

/**
 * Parts a stream of bytes into packets, however it was cut, in time that grows with its length. A packet that is too long is
 * passed over while it comes, and costs no memory.
 *
 * @param onPacket gets the byte that a packet begins with, and what stands behind its length
 * @returns takes the next bytes, and throws `MalformedPacket`
 */
export function packetStream(
  onPacket: (first: number, body: Uint8Array) => void,
): (bytes: Uint8Array) => void {
  let waiting: Uint8Array[] = [];
  let held = 0;
  /** With fewer bytes than these there is nothing to be done. */
  let needed = 2;
  let toSkip = 0;

  return (bytes) => {
    waiting.push(bytes);
    held += bytes.length;
    if (held < needed && toSkip === 0) return;
    let rest = waiting.length === 1 ? bytes : joined(waiting);
    needed = 0;
    while (needed === 0) {
      const skipped = Math.min(toSkip, rest.length);
      toSkip -= skipped;
      rest = rest.subarray(skipped);
      const head = headOf(rest);
      if (!head) needed = rest.length + 1;
      else if (head.end - head.start > MOST_IN_A_PACKET) toSkip = head.end;
      else if (head.end > rest.length) needed = head.end;
      else {
        const packet = rest;
        rest = rest.subarray(head.end);
        onPacket(head.first, packet.subarray(head.start, head.end));
      }
    }
    waiting = rest.length > 0 ? [rest] : [];
    held = rest.length;
  };
}

/** Where the packet at the beginning of these bytes has its body; `null` if its length is still to come. */
function headOf(bytes: Uint8Array): { first: number; start: number; end: number } | null {
  let length = 0;
  for (let at = 1; at <= 4; at++) {
    const byte = bytes[at];
    if (byte === undefined) return null;
    length += (byte & 0x7f) * 128 ** (at - 1);
    if (byte < 0x80) return { first: bytes[0] ?? 0, start: at + 1, end: at + 1 + length };
  }
  throw new MalformedPacket('The length of a packet takes more than four bytes.');
}
