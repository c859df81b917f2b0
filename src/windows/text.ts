/** A change within a text: `cut` characters go, and others come in their place. */
export interface Splice {
  readonly from: number;
  readonly cut: number;
  readonly put: string;
}

/** Below this a text is compared as a whole: what slides through a window of a flood is longer. */
const LONG = 4_096;
/** This much of a long text is enough to find where it was before. */
const PROBE = 64;
const MOST_PROBES = 8;

/** What makes one text of another, in order. A text that grows costs what was added, also where its begin was cut away. */
export function splicesBetween(before: string, after: string): readonly Splice[] {
  if (before === after) return [];
  if (after.startsWith(before)) return [{ from: before.length, cut: 0, put: after.slice(before.length) }];
  const gone = goneBefore(before, after);
  if (gone === null) return [spliceBetween(before, after)];
  const kept = before.length - gone;
  const end = after.slice(kept);
  const cut: Splice = { from: 0, cut: gone, put: '' };
  return end === '' ? [cut] : [cut, { from: kept, cut: 0, put: end }];
}

/** The smallest single change that makes one text of another. It parts no pair of surrogates. */
export function spliceBetween(before: string, after: string): Splice {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  if (isSecondOfPair(before, start) || isSecondOfPair(after, start)) start--;
  let end = 0;
  while (
    end < shorter - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  )
    end++;
  if (isSecondOfPair(before, before.length - end) || isSecondOfPair(after, after.length - end)) end--;
  return { from: start, cut: before.length - end - start, put: after.slice(start, after.length - end) };
}

export function spliced(text: string, { from, cut, put }: Splice): string {
  return text.slice(0, from) + put + text.slice(from + cut);
}

/** How much of the begin of a long text is gone, if the rest of it is how the other one begins. */
function goneBefore(before: string, after: string): number | null {
  if (before.length < LONG || after.length < LONG) return null;
  const probe = after.slice(0, PROBE);
  let at = before.indexOf(probe);
  for (let left = MOST_PROBES; at >= 0 && left > 0; left--) {
    if (after.startsWith(before.slice(at))) return at;
    at = before.indexOf(probe, at + 1);
  }
  return null;
}

function isSecondOfPair(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return at > 0 && unit >= 0xdc00 && unit <= 0xdfff;
}
