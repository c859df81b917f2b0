/** Most lines have nothing of the kind. */
const MAYBE_CHANCE = /\d|tmp|[a-f]{32}/;

/** A text without what another run of the same program would say otherwise: addresses, tempfile's random names, hashes, dates and times. */
export function withoutChance(text: string): string {
  if (!MAYBE_CHANCE.test(text)) return text;
  return text
    .replace(/0x[0-9a-f]{6,}/g, '0x…')
    .replace(/(?<![\w-])tmp(-[\w-]+-)?[a-z0-9_]{8}\b/g, 'tmp$1…')
    .replace(/\b[0-9a-f]{32,}\b/g, 'hash…')
    .replace(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?([+-]\d\d:\d\d|Z)?/g, 'time…')
    .replace(/\b\d+(\.\d+)? ?m?s\b/g, 'duration…');
}
