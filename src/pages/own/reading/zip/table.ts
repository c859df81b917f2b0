import { decodedBy } from '#case';
import type { Budget } from '../budget.ts';
import { Unreadable } from '../entry.ts';
import { quoted } from '../paths.ts';
import { crc32 } from './crc32.ts';
import {
  type End,
  findEnd,
  type Header,
  localHeader,
  type TableHeader,
  tableHeader,
  unicodeName,
} from './records.ts';

/** A file or folder in a zip, still packed. Folders end in a slash. */
export interface Member extends Pick<TableHeader, 'isEncrypted' | 'method' | 'crc' | 'size' | 'isLink'> {
  readonly path: string;
  readonly packed: Uint8Array;
}

/** A member, and the range of its header and bytes in the zip. */
interface Placed extends Member {
  readonly from: number;
  readonly to: number;
  /** Whether both headers agree. */
  readonly isSure: boolean;
}

/**
 * The members of a zip, in its order. Throws `Unreadable` if it is not a zip, or if other programs could read it
 * differently: because members overlap, or because their two headers disagree.
 */
export function readTable(archive: string, bytes: Uint8Array, budget: Budget): readonly Member[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = findEnd(view);
    if (!end) throw noZip(archive, bytes);
    budget.takeMembers(archive, end.count);
    return budget.spend(archive, (check) => {
      const members = listed(archive, view, end, check);
      checkPlaces(archive, members, end.start);
      const unsure = members.find(({ isSure }) => !isSure);
      if (unsure) throw refusal(archive, `${quoted(unsure.path)} is described in two different ways`);
      return members;
    });
  } catch (failure) {
    // A record points outside the zip.
    throw failure instanceof RangeError ? noZip(archive, bytes) : failure;
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
  if (at !== start + length) throw refusal(archive, 'its list of files does not match its count');
  return members;
}

function placed(archive: string, view: DataView, header: TableHeader): Placed {
  const { isLink, isEncrypted, method, crc, size, packedSize, offset } = header;
  const local = localHeader(view, offset);
  if (!local) throw noZip(archive);
  return {
    path: nameOf(header),
    isLink,
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

/** The local header may have zeros for values that were unknown when it was written. */
function isSame(table: Header, local: Header): boolean {
  const agree = (of: 'crc' | 'packedSize' | 'size') =>
    table[of] === local[of] || (local.isKnownLater && local[of] === 0);
  return (
    table.method === local.method &&
    table.isEncrypted === local.isEncrypted &&
    agree('crc') &&
    agree('packedSize') &&
    agree('size') &&
    table.nameBytes.length === local.nameBytes.length &&
    table.nameBytes.every((byte, index) => byte === local.nameBytes[index])
  );
}

/** No two may overlap: by sharing bytes, a small zip could have a thousand large members, or contain itself. */
function checkPlaces(archive: string, members: readonly Placed[], tableStart: number): void {
  const inOrder = members.toSorted((one, other) => one.from - other.from);
  let before: Placed | undefined;
  for (const member of inOrder) {
    if (before && member.from < before.to)
      throw refusal(archive, `${quoted(before.path)} and ${quoted(member.path)} overlap`);
    before = member;
  }
  if (before && before.to > tableStart)
    throw refusal(archive, `${quoted(before.path)} overlaps the table of files`);
}

/** What some files are that are called a zip, by how they begin. */
const OTHERS: readonly (readonly [begin: string, what: string])[] = [
  ['PK\x03\x04', 'its end is missing, as if it had not been copied or downloaded whole'],
  ['7z\xbc\xaf', 'it is a 7z archive'],
  ['Rar!', 'it is a RAR archive'],
  ['\x1f\x8b', 'it is packed with gzip'],
  ['BZh', 'it is packed with bzip2'],
  ['\xfd7zXZ', 'it is packed with xz'],
  ['<', 'it is a page of the web'],
];

function noZip(archive: string, bytes: Uint8Array = new Uint8Array(1)): Unreadable {
  if (bytes.length === 0)
    return new Unreadable(`${archive} is empty: it has no bytes. Create the zip again.`);
  const begin = String.fromCharCode(...bytes.subarray(0, 8));
  const what = OTHERS.find(([mark]) => begin.startsWith(mark))?.[1];
  return new Unreadable(
    what === undefined
      ? `${archive} is not a readable zip.`
      : `${archive} is not a readable zip: ${what}. Open the folder itself, or make a zip of it.`,
  );
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** UTF-8 if it is valid, whatever the zip says: macOS writes UTF-8 without the flag. Else it is in the letters of MS-DOS. */
function nameOf({ nameBytes, extra }: TableHeader): string {
  const unicode = unicodeName(extra);
  const isOfIt = unicode !== null && unicode.crc === crc32(nameBytes);
  return inUtf8(nameBytes) ?? (isOfIt ? inUtf8(unicode.nameBytes) : null) ?? decodedBy('cp437', nameBytes);
}

function inUtf8(bytes: Uint8Array): string | null {
  try {
    return UTF_8.decode(bytes);
  } catch {
    return null;
  }
}

/** Why an archive is not opened, and what to do; both without a full stop. */
export function refusal(archive: string, why: string, wayOut = 'Create the zip again'): Unreadable {
  return new Unreadable(`${archive} was not opened: ${why}. ${wayOut}.`);
}
