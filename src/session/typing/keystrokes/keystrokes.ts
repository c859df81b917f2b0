/**
 * A new line with its indentation; else a word, a sign or spaces, each with the spaces before it. What is left is taken
 * character by character, and never half of one.
 */
const PIECES = /(?:\r\n|\n)[ \t]*|[ \t]*[\p{L}\p{M}\p{N}_]+|[ \t]*[^\s\p{L}\p{M}\p{N}_]{1,4}|[ \t]+|[\s\S]/gu;
const INDENTED = /^([ \t]+)(?=\S)/;
/** So many characters of a word come with one key. */
const MOST = 4;

/** A text as it is typed: what comes with each key press, in order. Together they are the text. */
export function keystrokes(text: string): string[] {
  const indentation = INDENTED.exec(text)?.[1] ?? '';
  const pieces = text.slice(indentation.length).match(PIECES) ?? [];
  return [...(indentation ? [indentation] : []), ...pieces.flatMap(partsOf)];
}

/** A long word in parts of about the same length. */
function partsOf(piece: string): string[] {
  if (piece.length <= MOST || piece.trim() === '') return [piece];
  const spaces = piece.length - piece.trimStart().length;
  const signs = [...piece.slice(spaces)];
  const count = Math.ceil(signs.length / MOST);
  const ends = Array.from({ length: count + 1 }, (_, index) => Math.round((index * signs.length) / count));
  return ends.slice(1).map((end, index) => {
    const part = signs.slice(ends[index], end).join('');
    return index === 0 ? piece.slice(0, spaces) + part : part;
  });
}
