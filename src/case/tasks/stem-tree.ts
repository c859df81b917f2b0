/** Names of files, without `.py`, by the pieces that they are made of. */
export interface StemTree {
  readonly next: Map<string, StemTree>;
  isName: boolean;
}

/** A run of letters, a number, or one other character. */
const PIECE = /[\p{L}\p{M}_]+|\p{N}+|[\s\S]/uy;
const WORDLY = /[\p{L}\p{M}\p{N}_]/u;

/** A name of more pieces than that is there to be hard to find. */
const MOST_PIECES = 32;

/** A tree of names, in which they are found in a text without trying one after the other. */
export function stemTree(stems: readonly string[]): StemTree {
  const root: StemTree = { next: new Map(), isName: false };
  for (const stem of stems) {
    const pieces = piecesOf(stem);
    if (pieces.length > MOST_PIECES) continue;
    let node = root;
    for (const piece of pieces) {
      const next = node.next.get(piece) ?? { next: new Map(), isName: false };
      node.next.set(piece, next);
      node = next;
    }
    node.isName = true;
  }
  return root;
}

/** Where the names end that begin at a place of a text, the longest first, and where to look for the next one. */
export function stemAt(text: string, start: number, root: StemTree): { ends: number[]; next: number } {
  const first = pieceAt(text, start);
  // Within a word there begins no name.
  const next = start + first.length;
  if (start > 0 && WORDLY.test(text.charAt(start - 1))) return { ends: [], next };
  const ends: number[] = [];
  let node: StemTree | undefined = root;
  let at = start;
  for (let piece = first; piece !== ''; piece = pieceAt(text, at)) {
    ends.unshift(...endsWithin(node, piece, at));
    node = node.next.get(piece);
    if (!node) break;
    at += piece.length;
    if (node.isName) ends.unshift(at);
  }
  return { ends, next };
}

/** The digits of a line's number may stand right behind those of a name: `part23` is line 3 of `part2`. */
function endsWithin(node: StemTree, piece: string, at: number): number[] {
  if (!/^\d/.test(piece)) return [];
  const ends: number[] = [];
  for (let length = 1; length < Math.min(piece.length, MOST_DIGITS); length++)
    if (node.next.get(piece.slice(0, length))?.isName) ends.unshift(at + length);
  return ends;
}

/** Of a number that is a name's. */
const MOST_DIGITS = 12;

function piecesOf(stem: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < stem.length; at += pieces.at(-1)?.length ?? 1) pieces.push(pieceAt(stem, at));
  return pieces;
}

function pieceAt(text: string, at: number): string {
  PIECE.lastIndex = at;
  return PIECE.exec(text)?.[0] ?? '';
}
