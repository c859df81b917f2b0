/** A text that is looked for. */
export type Wanted = string | RegExp;

/** What was found of it; `null` where it is not all there. Of several each is looked for behind the one before. */
export function foundIn(text: string, wanted: Wanted | readonly Wanted[]): string | null {
  let from = 0;
  let first: string | null = null;
  for (const each of typeof wanted === 'string' || wanted instanceof RegExp ? [wanted] : wanted) {
    const found = firstFrom(text, each, from);
    if (!found) return null;
    first ??= found.words;
    from = found.end;
  }
  return first;
}

function firstFrom(text: string, wanted: Wanted, from: number) {
  if (typeof wanted === 'string') {
    const at = text.indexOf(wanted, from);
    return at < 0 ? null : { words: wanted, end: at + wanted.length };
  }
  const pattern = new RegExp(wanted.source, `${wanted.flags.replace(/[gy]/g, '')}g`);
  pattern.lastIndex = from;
  const [words] = pattern.exec(text) ?? [];
  return words === undefined ? null : { words, end: pattern.lastIndex };
}
