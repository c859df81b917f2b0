/** Accents, joiners and the like, which take no cell of their own: more than any script puts on one character. */
const TOO_MANY = /([\p{M}\p{Cf}\u1160-\u11ff]{16})[\p{M}\p{Cf}\u1160-\u11ff]+/gu;

/** Bounds the accents on one character: a terminal keeps, and draws, all of them in one cell. */
export function withFewMarks(text: string): string {
  return text.replace(TOO_MANY, '$1');
}
