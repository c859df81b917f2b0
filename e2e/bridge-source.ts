import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { deflateSync, inflateRawSync } from 'node:zlib';

const CENTRAL = 0x02014b50;
const LOCAL_HEADER = 30;

/** A Python line `PYODIDE = "…"` with the Python half of Pyodide's bridge: {path: source}, deflated, in base64. */
export function bridgeSource(): string {
  const path = createRequire(import.meta.url).resolve('pyodide/python_stdlib.zip');
  const files: Record<string, string> = {};
  for (const [name, content] of members(readFileSync(path))) {
    if (/^_pyodide\/.*\.py$/.test(name)) files[name] = content().toString('utf8');
  }
  const packed = deflateSync(JSON.stringify(files)).toString('base64');
  return `PYODIDE = (\n${packed.replace(/.{1,100}/g, '    "$&"\n')})\n`;
}

/** The members of a zip archive, by its central directory. */
function* members(zip: Buffer): Generator<[name: string, content: () => Buffer]> {
  const end = zip.lastIndexOf('PK\x05\x06');
  for (let at = zip.readUInt32LE(end + 16); zip.readUInt32LE(at) === CENTRAL; ) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
      zip.readUInt16LE(at + field),
    );
    const name = zip.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    const [method, size, local] = [
      zip.readUInt16LE(at + 10),
      zip.readUInt32LE(at + 20),
      zip.readUInt32LE(at + 42),
    ];
    yield [
      name,
      () => {
        const start = local + LOCAL_HEADER + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
        const data = zip.subarray(start, start + size);
        return method === 0 ? data : inflateRawSync(data);
      },
    ];
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
}
