const encoder = new TextEncoder();

/** How much of a message something is. */
export function bytesOf(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length;
}
