import { CACHE_TAG } from './project-files.ts';

export interface ArchiveMember {
  readonly path: string;
  /** A view of the archive, not a copy. */
  readonly content: Uint8Array;
}

/** Not a file for Python, but the names of modules. */
export const READ_AHEAD = '.read-ahead';

/** Not a file for Python, but an archive of the time zones: see zone-table.ts. */
export const ZONES = '.zones';

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

/** The compiled modules that the archives themselves name as those that programs import: the contents of their .pyc files. */
export function usualByteCode(archives: readonly Uint8Array[]): readonly Uint8Array[] {
  const names: string[] = [];
  const compiled = new Map<string, Uint8Array>();
  for (const { path, content } of archives.flatMap((archive) => [...archiveMembers(archive)])) {
    if (path === READ_AHEAD) names.push(...new TextDecoder().decode(content.slice()).split('\n'));
    else if (path.endsWith('.pyc')) compiled.set(path, content);
  }
  return names.flatMap(
    (name) => compiled.get(modulePath(name)) ?? compiled.get(modulePath(`${name}.__init__`)) ?? [],
  );
}

/** `json.decoder`: `json/__pycache__/decoder.cpython-314.pyc` */
function modulePath(name: string): string {
  const folders = name.split('.');
  const stem = folders.pop();
  return [...folders, '__pycache__', `${stem}.${CACHE_TAG}.pyc`].join('/');
}

/** Unpacks a gzip, not into shared memory. */
export async function unzip(bytes: ArrayBuffer): Promise<Uint8Array> {
  const unzipped = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unzipped).arrayBuffer());
}
