const END = 0x06054b50;
const END_LENGTH = 22;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const LOCATOR_64_LENGTH = 20;
const MOST_COMMENT = 0xffff;

/** The end record of a zip, which says where its table of members is. */
export interface End {
  /** Number of members. */
  readonly count: number;
  /** Where the table begins. */
  readonly start: number;
  readonly length: number;
}

/** `null` if it is not a zip. Throws `RangeError` if a record lies outside it. */
export function findEnd(view: DataView): End | null {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - MOST_COMMENT); at--)
    if (view.getUint32(at, true) === END && at + view.getUint16(at + 20, true) <= last)
      return endAt64(view, at) ?? endAt(view, at);
  return null;
}

function endAt(view: DataView, at: number): End {
  return {
    count: view.getUint16(at + 10, true),
    length: view.getUint32(at + 12, true),
    start: view.getUint32(at + 16, true),
  };
}

/** For archives that need longer numbers, or that were written before that was known. */
function endAt64(view: DataView, end: number): End | null {
  const locator = end - LOCATOR_64_LENGTH;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return null;
  const at = long(view, locator + 8);
  if (view.getUint32(at, true) !== END_64) return null;
  return { count: long(view, at + 32), length: long(view, at + 40), start: long(view, at + 48) };
}

/** An eight-byte number. One too large to be exact exceeds every limit anyway. */
function long(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

/** The header of a member, once in the table and once before the member's bytes. */
export interface Header {
  readonly nameBytes: Uint8Array;
  readonly isEncrypted: boolean;
  /** Sizes and checksum may follow the bytes, so that only the table has them. */
  readonly isKnownLater: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Offset of the first byte after the header. */
  readonly end: number;
}

/** The header in the table, which says more. */
export interface TableHeader extends Header {
  /** Of the other header. */
  readonly offset: number;
  /** A link, as Unix has them: its bytes are the path that it leads to. */
  readonly isLink: boolean;
  readonly extra: DataView;
}

/** `null` if there is none. */
export function tableHeader(view: DataView, at: number): TableHeader | null {
  if (view.getUint32(at, true) !== 0x02014b50) return null;
  const header = headerAt(view, at + 8, at + 46);
  const comment = view.getUint16(at + 32, true);
  const [size, packedSize, offset] = widened(
    [header.size, header.packedSize, view.getUint32(at + 42, true)],
    header.extra,
  );
  const isUnix = view.getUint8(at + 5) === UNIX;
  const isLink = isUnix && view.getUint32(at + 38, true) >>> 28 === LINK;
  return { ...header, size, packedSize, offset, isLink, end: header.end + comment };
}

/** The header before a member's bytes. `null` if there is none. */
export function localHeader(view: DataView, at: number): Header | null {
  if (view.getUint32(at, true) !== 0x04034b50) return null;
  const header = headerAt(view, at + 6, at + 30);
  const [size, packedSize] = widened([header.size, header.packedSize], header.extra);
  return { ...header, size, packedSize };
}

/** @param at where the fields begin that both headers have in the same order; @param name where the name begins */
function headerAt(view: DataView, at: number, name: number): Header & { readonly extra: DataView } {
  const flags = view.getUint16(at, true);
  const nameLength = view.getUint16(at + 20, true);
  const extraLength = view.getUint16(at + 22, true);
  return {
    isEncrypted: (flags & 0x1) !== 0,
    isKnownLater: (flags & 0x8) !== 0,
    method: view.getUint16(at + 2, true),
    crc: view.getUint32(at + 8, true),
    packedSize: view.getUint32(at + 12, true),
    size: view.getUint32(at + 16, true),
    nameBytes: new Uint8Array(view.buffer, view.byteOffset + name, nameLength),
    extra: new DataView(view.buffer, view.byteOffset + name + nameLength, extraLength),
    end: name + nameLength + extraLength,
  };
}

const UNIX = 3;
/** Of the kinds of files that Unix has. */
const LINK = 0xa;

const UNICODE_PATH = 0x7075;

/** The name in Unicode that some archives have beside one in another code, and the checksum of that. `null` if there is none. */
export function unicodeName(
  extra: DataView,
): { readonly crc: number; readonly nameBytes: Uint8Array } | null {
  const at = field(extra, UNICODE_PATH);
  if (at === null) return null;
  const length = extra.getUint16(at - 2, true);
  if (length < 5 || at + length > extra.byteLength) return null;
  const nameBytes = new Uint8Array(extra.buffer, extra.byteOffset + at + 5, length - 5);
  return { crc: extra.getUint32(at + 1, true), nameBytes };
}

const ZIP_64 = 1;
const TOO_LONG = 0xffffffff;

/** Numbers too long for four bytes are in an extra field after the name, in this order. */
function widened<Numbers extends readonly number[]>(numbers: Numbers, extra: DataView): Numbers {
  if (!numbers.includes(TOO_LONG)) return numbers;
  let at = field(extra, ZIP_64);
  return numbers.map((number) => {
    if (number !== TOO_LONG || at === null) return number;
    at += 8;
    return long(extra, at - 8);
  }) as readonly number[] as Numbers;
}

/** Offset of the content of an extra field. */
function field(extra: DataView, id: number): number | null {
  for (let at = 0; at + 4 <= extra.byteLength; at += 4 + extra.getUint16(at + 2, true))
    if (extra.getUint16(at, true) === id) return at + 4;
  return null;
}
