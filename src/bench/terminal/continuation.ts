import { SANE } from './sane-state.ts';

/** So much of the end of a text tells where it goes on. */
const END = 512;

/**
 * What has to be written to a terminal that shows `written` so that it shows `text`; `null` when it must start
 * anew. While a flood is still coming (`isGrowing`) only the end of it matters: its middle is cut, and is another
 * middle each time.
 */
export function continuation(written: string, text: string, isGrowing: boolean): string | null {
  if (text.startsWith(written)) return text.slice(written.length);
  if (!isGrowing || !isCutOf(written, text)) return null;
  const end = written.slice(-END);
  const at = text.lastIndexOf(end);
  return at < 0 ? text.slice(-END) : text.slice(at + end.length);
}

/** Our own words begin with `SANE`. */
function isCutOf(written: string, text: string): boolean {
  const cut = text.indexOf(SANE);
  return cut >= 0 && written.startsWith(text.slice(0, cut));
}
