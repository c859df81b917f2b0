/** Unpacks a gzip, not into shared memory. */
export async function unzip(bytes: ArrayBuffer): Promise<Uint8Array> {
  const unzipped = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unzipped).arrayBuffer());
}
