/** More than any script puts on one character. */
const MOST_MARKS = 16;

/** Accents, joiners and the like: what takes no cell of its own. */
const TOO_MANY = new RegExp(
  `([\\p{M}\\p{Cf}\\u1160-\\u11ff]{${MOST_MARKS}})[\\p{M}\\p{Cf}\\u1160-\\u11ff]+`,
  'gu',
);

/** Bounds the accents on one character: a terminal keeps, and draws, all of them in one cell. */
export function withFewMarks(text: string): string {
  return text.replace(TOO_MANY, '$1');
}
