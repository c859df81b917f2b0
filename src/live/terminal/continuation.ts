/** Texts that are longer were cut in their middle: what was written before is in them no more, but for its end. */
const LONG = 200_000;
const END = 512;

/**
 * What has to be written to a terminal that shows `written` so that it shows `text`; `null` when it must start
 * anew. While a flood is still coming (`isGrowing`) only the end of it matters.
 */
export function continuation(written: string, text: string, isGrowing: boolean): string | null {
  if (text.startsWith(written)) return text.slice(written.length);
  if (!isGrowing || written.length < LONG || text.length < LONG) return null;
  const end = written.slice(-END);
  const at = text.lastIndexOf(end);
  return at < 0 ? text.slice(-END) : text.slice(at + end.length);
}
