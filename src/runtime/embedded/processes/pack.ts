/** What lies in a file system, or has changed there, as one process says it to another. */
export interface Belonging {
  readonly path: string;
  /** `gone` is no more there; to one that was `extended` only its bytes came. */
  readonly kind: 'folder' | 'file' | 'extended' | 'link' | 'gone';
  readonly mode: number;
  /** When it was changed, in ms. */
  readonly time: number;
  /** Of a link those of what it leads to. */
  readonly bytes: Uint8Array;
}

/** How far an open file was read or written. */
export interface Position {
  readonly descriptor: number;
  readonly position: number;
}

export interface Pack {
  readonly belongings: readonly Belonging[];
  readonly positions: readonly Position[];
}

const LENGTH_BYTES = Uint32Array.BYTES_PER_ELEMENT;

type Label = readonly [path: string, kind: Belonging['kind'], mode: number, time: number, length: number];

interface Labels {
  readonly labels: readonly Label[];
  readonly positions: readonly Position[];
}

/** One piece of memory: how long the labels are, the labels as JSON, and all bytes. */
export function pack({ belongings, positions }: Pack): Uint8Array<ArrayBuffer> {
  const labels: Label[] = belongings.map(({ path, kind, mode, time, bytes }) => [
    path,
    kind,
    mode,
    time,
    bytes.length,
  ]);
  const head = new TextEncoder().encode(JSON.stringify({ labels, positions } satisfies Labels));
  const length = belongings.reduce((sum, { bytes }) => sum + bytes.length, LENGTH_BYTES + head.length);
  const packed = new Uint8Array(length);
  new DataView(packed.buffer).setUint32(0, head.length);
  packed.set(head, LENGTH_BYTES);
  let at = LENGTH_BYTES + head.length;
  for (const { bytes } of belongings) {
    packed.set(bytes, at);
    at += bytes.length;
  }
  return packed;
}

/** What was packed by our own code, so its types are trusted. The bytes are views of it. */
export function unpack(packed: Uint8Array): Pack {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  let at = LENGTH_BYTES + view.getUint32(0);
  const head = new TextDecoder().decode(packed.subarray(LENGTH_BYTES, at));
  const { labels, positions }: Labels = JSON.parse(head);
  const belongings = labels.map(([path, kind, mode, time, length]) => {
    at += length;
    return { path, kind, mode, time, bytes: packed.subarray(at - length, at) };
  });
  return { belongings, positions };
}
