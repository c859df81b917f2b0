import { codeOf } from './unseen.ts';

/** Where something is that does not run as it reads, and what. */
export interface Found {
  readonly at: number;
  readonly length: number;
  readonly what: string;
  readonly tag: string;
}

/** A name out of a stranger's file, short enough for a sentence. */
export function short(name: string): string {
  return name.length > 40 ? `${name.slice(0, 40)}…` : name;
}

/** Of the direction of writing, for all that follows: what is shown stands elsewhere than what runs. */
export const TURNS = /[\u202a-\u202e\u2066-\u2069]/gu;
/** Where some end a line and others do not: Python ends one at a lone `\r`, and at none of the rest. */
export const LINE_ENDS = /\r(?!\n)|[\v\x85\u2028\u2029]/gu;
/** What `.pth` files have besides, which Python parts by `splitlines`. */
export const LINE_ENDS_OF_PTH = /[\f\x1c-\x1e]/gu;
export const NULS = /\0/gu;
/** But for those that stand for a byte. */
export const HALVES = /(?![\udc80-\udcff])\p{Cs}/gu;
export const BYTES_ALONE = /[\udc80-\udcff]/gu;

/** What is not to be seen of itself and has no name above. */
const UNSEEN =
  /(?:(?![\u202a-\u202e\u2066-\u2069\0\t\n\v\f\r\x85])[\p{Default_Ignorable_Code_Point}\p{Cc}])+/gu;

/** In code nothing unseen has a use, but for a byte order mark. */
export function* unseenInCode(code: string): Generator<Found> {
  for (const { 0: characters, index: at } of code.matchAll(UNSEEN))
    if (at > 0 || characters !== '\ufeff') yield unseen(characters, at);
}

/** In texts there are scripts, and emoji, that take one to shape the letters beside it. */
export function* unseenInTexts(texts: string): Generator<Found> {
  for (const { 0: characters, index: at } of texts.matchAll(UNSEEN))
    if (!isOfUse(texts, characters, at)) yield unseen(characters, at);
}

function unseen(characters: string, at: number): Found {
  const count = Array.from(characters).length;
  const what = count === 1 ? 'a character that shows nothing' : `${count} characters that show nothing`;
  const code = codeOf(characters);
  return {
    at,
    length: characters.length,
    what: `${what} (${code})`,
    tag: count === 1 ? code : `${count} × ${code}`,
  };
}

function isOfUse(texts: string, characters: string, at: number): boolean {
  const end = at + characters.length;
  if (DIRECTION.test(characters)) return TO_THE_LEFT.test(texts.slice(Math.max(0, at - NEAR), end + NEAR));
  // A character may have two units.
  const before = Array.from(texts.slice(Math.max(0, at - 2), at)).at(-1) ?? '';
  const [after = ''] = texts.slice(end, end + 2);
  if (before === FLAG && REGION.test(characters)) return true;
  return SHAPES.test(characters) && (isShaped(before) || isShaped(after));
}

/** A mark of direction has a use beside letters that are written to the left. */
const DIRECTION = /^[\u061c\u200e\u200f]$/;
const TO_THE_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const NEAR = 40;

/** One variation of the character before, or a joiner of letters or marks. */
const SHAPES = /^(?:\p{Variation_Selector}\u200d?|[\u034f\u200c\u200d])$/u;
const FLAG = '🏴';
/** Of a flag, such as that of Scotland. */
const REGION = /^[\u{e0030}-\u{e007a}]{3,6}\u{e007f}$/u;

/** The letters of these scripts stand alone: nothing beside one shapes it. */
function isShaped(character: string): boolean {
  return (
    /[^\x00-\x7f]/.test(character) &&
    !/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(character)
  );
}
