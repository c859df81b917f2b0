import type { IUnicodeHandling, Terminal } from '@xterm/xterm';

/** Cells that a character takes. */
type Width = 0 | 1 | 2;
/** As xterm.js defines it, which has no name for it. */
type Provider = Parameters<IUnicodeHandling['register']>[0];

/**
 * What Unicode calls wide or full-width, of the scripts and signs; of emoji, those that are one by themselves. CPython counts
 * by the same tables where it puts carets under code.
 */
const WIDE =
  /[\u1100-\u115f\u2329\u232a\u2630-\u2637\u268a-\u268f\u2e80-\u303e\u3041-\u3247\u3250-\ua4c6\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{1b2fb}\u{1d300}-\u{1d376}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}]|(?![\u{1f1e6}-\u{1f1ff}])\p{Emoji_Presentation}/u;
/** Accents, joiners, and what of a Korean syllable stands with its first letter. */
const NONE = /(?!\u00ad)[\p{Mn}\p{Me}\p{Cf}\p{Cc}\u1160-\u11ff]/u;

const known = new Map<number, Width>();

function widthOf(codepoint: number): Width {
  if (codepoint >= 0x20 && codepoint < 0x7f) return 1;
  let width = known.get(codepoint);
  if (width === undefined) {
    const character = String.fromCodePoint(codepoint);
    width = NONE.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
    known.set(codepoint, width);
  }
  return width;
}

/** Shows the character before it as an emoji, which takes two cells. */
const AS_EMOJI = 0xfe0f;
const MAY_BE_EMOJI = /\p{Emoji}/u;

/** How xterm.js packs what it is to know of a character: something of our own, its cells, whether it joins the one before. */
const packed = (isEmoji: boolean, width: Width, joins: boolean) =>
  (Number(isEmoji) << 3) | (width << 1) | Number(joins);
const widthIn = (properties: number) => ((properties >> 1) & 3) as Width;
const isEmojiIn = (properties: number) => (properties >> 3) % 2 === 1;

function properties(codepoint: number, preceding: number): number {
  const own = widthOf(codepoint);
  const before = widthIn(preceding);
  const joins = own === 0 && before > 0;
  if (!joins)
    return packed(codepoint > 0x7f && MAY_BE_EMOJI.test(String.fromCodePoint(codepoint)), own, false);
  const width = codepoint === AS_EMOJI && isEmojiIn(preceding) ? 2 : before;
  return packed(isEmojiIn(preceding), width, true);
}

const PROVIDER: Provider = { version: 'machete', wcwidth: widthOf, charProperties: properties };

/** Has a terminal count cells as CPython and `cellsOf` do: by itself it knows no emoji. */
export function countCells({ unicode }: Terminal): void {
  unicode.register(PROVIDER);
  unicode.activeVersion = PROVIDER.version;
}

/** The cells that each character of a text takes, those before it included where it makes one of them wider. */
export function* cellsOf(text: string): Generator<number> {
  let preceding = 0;
  for (const character of text) {
    const now = properties(character.codePointAt(0) ?? 0, preceding);
    const joins = now % 2 === 1;
    yield widthIn(now) - (joins ? widthIn(preceding) : 0);
    preceding = now;
  }
}
