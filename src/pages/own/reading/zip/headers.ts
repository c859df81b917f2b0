import { long } from './end.ts';

/** What a zip says of a member: once in its table, once before the member's bytes. */
export interface Header {
  readonly nameBytes: Uint8Array;
  readonly isEncrypted: boolean;
  /** Its sizes and its checksum may be told after its bytes only, and in the table. */
  readonly isToldLater: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where what follows the header begins. */
  readonly end: number;
}

/** The header that stands in the table, and where the other one is. `null` where there is none. */
export function tableHeader(view: DataView, at: number): (Header & { readonly offset: number }) | null {
  if (view.getUint32(at, true) !== 0x02014b50) return null;
  const header = headerAt(view, at + 8, at + 46);
  const comment = view.getUint16(at + 32, true);
  const [size, packedSize, offset] = widened(
    [header.size, header.packedSize, view.getUint32(at + 42, true)],
    header.extra,
  );
  return { ...header, size, packedSize, offset, end: header.end + comment };
}

/** The header before a member's bytes. `null` where there is none. */
export function localHeader(view: DataView, at: number): Header | null {
  if (view.getUint32(at, true) !== 0x04034b50) return null;
  const header = headerAt(view, at + 6, at + 30);
  const [size, packedSize] = widened([header.size, header.packedSize], header.extra);
  return { ...header, size, packedSize };
}

/** `at` is where the numbers begin that both headers have in one order, `name` where the name begins. */
function headerAt(view: DataView, at: number, name: number): Header & { readonly extra: DataView } {
  const flags = view.getUint16(at, true);
  const nameLength = view.getUint16(at + 20, true);
  const extraLength = view.getUint16(at + 22, true);
  return {
    isEncrypted: (flags & 0x1) !== 0,
    isToldLater: (flags & 0x8) !== 0,
    method: view.getUint16(at + 2, true),
    crc: view.getUint32(at + 8, true),
    packedSize: view.getUint32(at + 12, true),
    size: view.getUint32(at + 16, true),
    nameBytes: new Uint8Array(view.buffer, view.byteOffset + name, nameLength),
    extra: new DataView(view.buffer, view.byteOffset + name + nameLength, extraLength),
    end: name + nameLength + extraLength,
  };
}

const ZIP_64 = 1;
const TOO_LONG = 0xffffffff;

/** Numbers that are too long for four bytes stand in a field behind the name, in this order. */
function widened<Numbers extends readonly number[]>(numbers: Numbers, extra: DataView): Numbers {
  if (!numbers.includes(TOO_LONG)) return numbers;
  let at = field(extra, ZIP_64);
  return numbers.map((number) => {
    if (number !== TOO_LONG || at === null) return number;
    at += 8;
    return long(extra, at - 8);
  }) as readonly number[] as Numbers;
}

/** Where the content of an extra field begins. */
function field(extra: DataView, id: number): number | null {
  for (let at = 0; at + 4 <= extra.byteLength; at += 4 + extra.getUint16(at + 2, true))
    if (extra.getUint16(at, true) === id) return at + 4;
  return null;
}
