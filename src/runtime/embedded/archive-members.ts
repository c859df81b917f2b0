export interface ArchiveMember {
  readonly path: string;
  /** A view of the archive, not a copy. */
  readonly content: Uint8Array;
}

/** Not a file for Python, but the names of modules: see byte-code.ts. */
export const READ_AHEAD = '.read-ahead';

const BLOCK = 512;
const SIZE_AT = 124;
const SIZE_LENGTH = 12;
const PREFIX_AT = 345;
const NAME_LENGTH = 100;
const PREFIX_LENGTH = 155;

/** The files of a tar archive (USTAR, unpacked from its gzip) as tools/python/archive.py writes it. */
export function* archiveMembers(tar: Uint8Array): Generator<ArchiveMember> {
  for (let at = 0; at + BLOCK <= tar.length; ) {
    const name = field(tar, at, NAME_LENGTH);
    if (name === '') return;
    const prefix = field(tar, at + PREFIX_AT, PREFIX_LENGTH);
    const size = Number.parseInt(field(tar, at + SIZE_AT, SIZE_LENGTH), 8);
    const start = at + BLOCK;
    yield { path: prefix === '' ? name : `${prefix}/${name}`, content: tar.subarray(start, start + size) };
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
}

/** ASCII up to a NUL. By hand, as browsers refuse to decode text in shared memory. */
function field(tar: Uint8Array, at: number, length: number): string {
  let text = '';
  for (const byte of tar.subarray(at, at + length)) {
    if (byte === 0) break;
    text += String.fromCharCode(byte);
  }
  return text;
}
