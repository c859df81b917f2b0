import type { Budget } from '../budget.ts';
import { Unreadable } from '../entry.ts';
import { quoted } from '../paths.ts';
import { type End, findEnd } from './end.ts';
import { type Header, localHeader, tableHeader } from './headers.ts';
import { nameOf } from './name.ts';
import { refusal } from './refusal.ts';

/** A file or folder in a zip, which nobody has unpacked. Folders end in a slash. */
export interface Member extends Pick<Header, 'isEncrypted' | 'method' | 'crc' | 'size'> {
  readonly path: string;
  readonly packed: Uint8Array;
}

/** A member, and where its header and its bytes lie in the zip. */
interface Placed extends Member {
  readonly from: number;
  readonly to: number;
  /** Whether both of its headers tell the same. */
  readonly isSure: boolean;
}

/**
 * The members of a zip, in its order. Throws `Unreadable` for one that is none, and for one that other programs could
 * read in another way: whose members share bytes, or are told of in two ways.
 */
export function readTable(archive: string, bytes: Uint8Array, budget: Budget): readonly Member[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = findEnd(view);
    if (!end) throw noZip(archive);
    budget.takeMembers(archive, end.count);
    return budget.spend(archive, (check) => {
      const members = listed(archive, view, end, check);
      checkPlaces(archive, members, end.start);
      const unsure = members.find(({ isSure }) => !isSure);
      if (unsure) throw refusal(archive, `${quoted(unsure.path)} in it is told of in two ways`);
      return members;
    });
  } catch (failure) {
    // What a record points to lies outside of the zip.
    throw failure instanceof RangeError ? noZip(archive) : failure;
  }
}

function listed(archive: string, view: DataView, { count, start, length }: End, check: () => void): Placed[] {
  const members: Placed[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    check();
    const header = tableHeader(view, at);
    if (!header) throw noZip(archive);
    members.push(placed(archive, view, header));
    at = header.end;
  }
  if (at !== start + length) throw refusal(archive, 'it lists other files than it counts');
  return members;
}

function placed(archive: string, view: DataView, header: Header & { readonly offset: number }): Placed {
  const { nameBytes, isEncrypted, method, crc, size, packedSize, offset } = header;
  const local = localHeader(view, offset);
  if (!local) throw noZip(archive);
  return {
    path: nameOf(nameBytes),
    isEncrypted,
    method,
    crc,
    size,
    packed: new Uint8Array(view.buffer, view.byteOffset + local.end, packedSize),
    from: offset,
    to: local.end + packedSize,
    isSure: isSame(header, local),
  };
}

/** The local header may have zeros for what was not known yet when it was written. */
function isSame(table: Header, local: Header): boolean {
  const told = (of: 'crc' | 'packedSize' | 'size') =>
    table[of] === local[of] || (local.isToldLater && local[of] === 0);
  return (
    table.method === local.method &&
    table.isEncrypted === local.isEncrypted &&
    told('crc') &&
    told('packedSize') &&
    told('size') &&
    table.nameBytes.length === local.nameBytes.length &&
    table.nameBytes.every((byte, index) => byte === local.nameBytes[index])
  );
}

/** Each in its own place: by sharing bytes, a small zip has a thousand large members, or is one without end. */
function checkPlaces(archive: string, members: readonly Placed[], tableStart: number): void {
  const inOrder = members.toSorted((one, other) => one.from - other.from);
  let before: Placed | undefined;
  for (const member of inOrder) {
    if (before && member.from < before.to)
      throw refusal(archive, `${quoted(before.path)} and ${quoted(member.path)} in it share their bytes`);
    before = member;
  }
  if (before && before.to > tableStart)
    throw refusal(archive, `${quoted(before.path)} in it and the table of its files share their bytes`);
}

function noZip(archive: string): Unreadable {
  return new Unreadable(`${archive} is no zip that can be read.`);
}
