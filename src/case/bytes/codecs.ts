import { at } from '../by-name.ts';

/** How letters beyond ASCII are bytes, one or two for each. ASCII is ASCII in all of them. */
export interface Codec {
  /** Letters by their bytes: 0xe9, or 0x82a0. */
  readonly letters: ReadonlyMap<number, string>;
  /** Bytes by their letters. */
  readonly codes: ReadonlyMap<string, number>;
}

type Kind =
  | { readonly kind: 'ascii' }
  /** What is not listed is the letter of that number. */
  | { readonly kind: 'listed'; readonly letters: string }
  /** `decoder` is the browser's name of it. Bytes 0x80 to 0x9f are controls in those of ISO, whatever a browser takes them for. */
  | { readonly kind: 'known'; readonly decoder: string; readonly isOfIso: boolean }
  | { readonly kind: 'pairs'; readonly decoder: string };

const made = new Map<string, Codec>();

/** The codec that Python knows by this name; `null` for UTF-8, and for what cannot be shown here. */
export function codecOf(name: string): Codec | null {
  const kind = kindOf(name.toLowerCase().replaceAll(/[-_.]/g, ''));
  if (kind === null) return null;
  const key = JSON.stringify(kind);
  const codec = made.get(key) ?? codecOfKind(kind);
  made.set(key, codec);
  return codec;
}

/** `latin2` to `latin9` by the numbers of ISO 8859. */
const LATINS = ['2', '3', '4', '9', '10', '13', '14', '15'];
const LATIN_1 = /^(latin1?|l1|8859|cp819|ibm819|iso88591|iso885911987)$/;
const PAIRS: Readonly<Record<string, string>> = {
  shiftjis: 'shift_jis',
  sjis: 'shift_jis',
  cp932: 'shift_jis',
  ms932: 'shift_jis',
  windows31j: 'shift_jis',
  eucjp: 'euc-jp',
  ujis: 'euc-jp',
  gbk: 'gbk',
  cp936: 'gbk',
  gb2312: 'gbk',
  euccn: 'gbk',
  big5: 'big5',
  euckr: 'euc-kr',
  cp949: 'euc-kr',
  uhc: 'euc-kr',
};
const KNOWN: Readonly<Record<string, string>> = {
  koi8r: 'koi8-r',
  koi8u: 'koi8-u',
  cp866: 'ibm866',
  ibm866: 'ibm866',
  macroman: 'macintosh',
  macintosh: 'macintosh',
};

/** @param name in small letters, without what parts them */
function kindOf(name: string): Kind | null {
  if (LATIN_1.test(name)) return { kind: 'listed', letters: '' };
  if (/^(us)?ascii$|^646$/.test(name)) return { kind: 'ascii' };
  if (/^(cp|ibm)?437$/.test(name)) return { kind: 'listed', letters: CP437 };
  if (/^(cp|ibm)?850$/.test(name)) return { kind: 'listed', letters: CP850 };
  if (/^(cp|windows)1252$/.test(name)) return { kind: 'listed', letters: CP1252 };
  const [, pages] = /^(?:cp|windows)(125\d)$/.exec(name) ?? [];
  if (pages) return { kind: 'known', decoder: `windows-${pages}`, isOfIso: false };
  const [, latin] = /^(?:latin|l)([2-9])$/.exec(name) ?? [];
  const [, iso = latin && LATINS[Number(latin) - 2]] = /^iso8859([2-9]|1[03-5])$/.exec(name) ?? [];
  if (iso === '9') return { kind: 'known', decoder: 'windows-1254', isOfIso: true };
  if (iso) return { kind: 'known', decoder: `iso-8859-${iso}`, isOfIso: true };
  const pairs = at(PAIRS, name);
  if (pairs) return { kind: 'pairs', decoder: pairs };
  const known = at(KNOWN, name);
  return known ? { kind: 'known', decoder: known, isOfIso: false } : null;
}

function codecOfKind(kind: Kind): Codec {
  const codes = new Map<string, number>();
  // Where two codes are one letter, the first is how it is written; the other is bytes, which stay.
  for (const [code, letter] of lettersOf(kind)) if (!codes.has(letter)) codes.set(letter, code);
  return { codes, letters: new Map(Array.from(codes, ([letter, code]) => [code, letter])) };
}

function lettersOf(kind: Kind): Iterable<readonly [number, string]> {
  switch (kind.kind) {
    case 'ascii':
      return [];
    case 'listed':
      return listed(kind.letters);
    case 'known':
      return known(new TextDecoder(kind.decoder), kind.isOfIso);
    case 'pairs':
      return pairs(new TextDecoder(kind.decoder));
  }
}

const HIGH_BYTES = Array.from({ length: 0x80 }, (_, index) => index + 0x80);

function* listed(letters: string): Iterable<readonly [number, string]> {
  for (const byte of HIGH_BYTES) {
    const letter = letters.charAt(byte - 0x80);
    if (letter !== NO_LETTER) yield [byte, letter || String.fromCharCode(byte)];
  }
}

function* known(decoder: TextDecoder, isOfIso: boolean): Iterable<readonly [number, string]> {
  for (const byte of HIGH_BYTES) {
    const letter = isOfIso && byte < 0xa0 ? String.fromCharCode(byte) : decoder.decode(Uint8Array.of(byte));
    // Browsers have a control where a code page has nothing.
    const isNothing = letter === NO_LETTER || (!isOfIso && /[\x80-\x9f]/.test(letter));
    if (!isNothing) yield [byte, letter];
  }
}

const NO_LETTER = '\ufffd';

function* pairs(decoder: TextDecoder): Iterable<readonly [number, string]> {
  for (const first of HIGH_BYTES) {
    const single = decoder.decode(Uint8Array.of(first));
    if (isLetter(single)) yield [first, single];
    else
      for (let second = 0x40; second < 0xff; second++) {
        const letter = decoder.decode(Uint8Array.of(first, second));
        if (isLetter(letter)) yield [(first << 8) | second, letter];
      }
  }
}

/** One, beyond ASCII: an error may leave the second byte as it is. Private ones are what Python has no letter for. */
function isLetter(text: string): boolean {
  return /^[^\0-\x7f\x80-\x9f\ufffd\p{Co}]$/u.test(text);
}

/** The upper half of code page 437, which MS-DOS used, and archives use where they do not say that they have UTF-8. */
const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';
/** Its successor in western Europe. */
const CP850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';
/** Its letters before those of Latin 1. Node takes the one for the other. */
const CP1252 = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ';
