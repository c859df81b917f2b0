import { gzipSync } from 'fflate';

/** What stands in the header of a member, in the zip's table or before its bytes. */
interface Header {
  readonly name: string | Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly extra: Uint8Array;
}

/** A member of a zip that is made by hand. What it says of itself is true but for what is said otherwise. */
export interface HandMade {
  readonly name: Header['name'];
  readonly content: string | Uint8Array;
  readonly isStored?: boolean;
  /** In both headers. */
  readonly says?: Partial<Header>;
  readonly table?: Partial<Header> & {
    readonly offset?: number;
    /** The system, and what it says of the file. */
    readonly madeBy?: number;
    readonly attributes?: number;
  };
  readonly local?: Partial<Header>;
  /** Bytes that only the table is to know: the header and bytes of another member are there already. */
  readonly isBesideOthers?: boolean;
}

interface End {
  readonly count: number;
  readonly start: number;
  readonly length: number;
  /** Between the table and the end record: the records of zip64. */
  readonly before: (start: number, length: number, count: number) => Uint8Array;
}

const UTF_8 = 0x800;

/** The bytes of a zip with these members, in this order. */
export function zipOf(members: readonly HandMade[], end: Partial<End> = {}): Uint8Array<ArrayBuffer> {
  // Many members have one content in tests of limits.
  const prepared = new Map<HandMade['content'], ReturnType<typeof prepare>>();
  const locals: Uint8Array[] = [];
  const table: Uint8Array[] = [];
  let offset = 0;
  for (const { content, isStored = false, says, table: inTable, local, isBesideOthers, name } of members) {
    const { bytes, deflated, crc } = prepared.get(content) ?? prepare(content);
    prepared.set(content, { bytes, deflated, crc });
    const packed = isStored ? bytes : deflated;
    const header: Header = {
      name,
      flags: UTF_8,
      method: isStored ? 0 : 8,
      crc,
      packedSize: packed.length,
      size: bytes.length,
      extra: new Uint8Array(),
      ...says,
    };
    table.push(tableHeader({ ...header, ...inTable }, { offset, madeBy: 0, attributes: 0, ...inTable }));
    if (isBesideOthers) continue;
    const before = localHeader({ ...header, ...local });
    locals.push(before, packed);
    offset += before.length + packed.length;
  }
  const listed = joined(table);
  const more = end.before?.(offset, listed.length, members.length) ?? new Uint8Array();
  const { count = members.length, start = offset, length = listed.length } = end;
  const last = record(22, { 0: 0x06054b50, 12: length, 16: start }, { 8: count, 10: count });
  return joined([...locals, listed, more, last]);
}

/** gzip is deflate between a header of ten bytes, and the checksum and the size in four each. */
function prepare(content: HandMade['content']) {
  const bytes = bytesOf(content);
  const zipped = gzipSync(bytes, { level: 6, mtime: 0 });
  const crc = new DataView(zipped.buffer, zipped.byteOffset).getUint32(zipped.length - 8, true);
  return { bytes, deflated: zipped.subarray(10, -8), crc };
}

function localHeader({ name, flags, method, crc, packedSize, size, extra }: Header): Uint8Array {
  const path = bytesOf(name);
  const fixed = record(
    30,
    { 0: 0x04034b50, 14: crc, 18: packedSize, 22: size },
    { 4: 20, 6: flags, 8: method, 26: path.length, 28: extra.length },
  );
  return joined([fixed, path, extra]);
}

function tableHeader(
  header: Header,
  { offset, madeBy, attributes }: { offset: number; madeBy: number; attributes: number },
): Uint8Array {
  const { flags, method, crc, packedSize, size, extra } = header;
  const path = bytesOf(header.name);
  const fixed = record(
    46,
    { 0: 0x02014b50, 16: crc, 20: packedSize, 24: size, 38: attributes, 42: offset },
    { 4: 20 + madeBy * 256, 6: 20, 8: flags, 10: method, 28: path.length, 30: extra.length },
  );
  return joined([fixed, path, extra]);
}

/** A record of fixed length: its numbers of four bytes and of two, by their places. */
export function record(
  length: number,
  longs: Readonly<Record<number, number>>,
  shorts: Readonly<Record<number, number>> = {},
): Uint8Array {
  const view = new DataView(new ArrayBuffer(length));
  for (const [at, value] of Object.entries(longs)) view.setUint32(Number(at), value, true);
  for (const [at, value] of Object.entries(shorts)) view.setUint16(Number(at), value, true);
  return new Uint8Array(view.buffer);
}

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A text as UTF-8. */
export function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

/** 1,000 members over the same 12 kB, each said to be one byte: 63 kB that unpack to 12 GB. */
export function sharedBytesBomb(): Uint8Array<ArrayBuffer> {
  const content = new Uint8Array(12_000_000);
  const members = Array.from({ length: 1_000 }, (_, index) => ({
    name: `m${index}.py`,
    content,
    says: { size: 1 },
    table: { offset: 0 },
    isBesideOthers: index > 0,
  }));
  return zipOf(members);
}
