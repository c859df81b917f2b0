import { bytesOf } from './file-text.ts';

/** A zip of files, each with the bytes that its text stands for. */
export async function zipOf(
  files: Iterable<readonly [path: string, text: string]>,
): Promise<Uint8Array<ArrayBuffer>> {
  // As a stream: by name in an object, `__proto__` would be no file.
  const { Zip, ZipDeflate } = await import('fflate');
  return new Promise((resolve, reject) => {
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    const zip = new Zip((failure, piece, isLast) => {
      if (failure) return reject(failure);
      pieces.push(new Uint8Array(piece));
      if (isLast) new Blob(pieces).arrayBuffer().then((whole) => resolve(new Uint8Array(whole)), reject);
    });
    for (const [path, text] of files) {
      const member = new ZipDeflate(path);
      zip.add(member);
      member.push(bytesOf(path, text), true);
    }
    zip.end();
  });
}
