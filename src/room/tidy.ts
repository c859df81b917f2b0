/** What turns the text around it about, or is not there to be seen: of no use in one line. */
const UNSEEN = /[\p{Cc}\p{Co}\p{Cs}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]+/gu;
/** More marks on one letter than any script has. */
const TOWER = /(\p{M}{6})\p{M}+/gu;
const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** What a person wrote in one line, as all may see it; empty where there is nothing to be seen. */
export function tidy(text: string): string {
  const line = text.replace(UNSEEN, ' ').replace(/\s+/g, ' ').replace(TOWER, '$1').trim();
  return SEEN.test(line) ? line : '';
}
