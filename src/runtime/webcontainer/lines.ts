/**
 * How messages go over a terminal, which is all that a container's process has: one stream for all that is printed, cut
 * anywhere, perhaps with an echo of what was typed. Lines of printable ASCII, so that no character can be cut in two, none is
 * a signal, and none is changed; short, as a terminal that edits lines holds back no more than 4,096 characters of one;
 * with a mark in front, to distinguish them from everything else that Node and the container may print.
 */
export type Mark = '@to-python' | '@from-python';

const LONGEST_PIECE = 1_000;
/** More than any message has; and what may come without one of ours in it. */
const LONGEST_MESSAGE = 8_000_000;
const LONGEST_NOISE = 8_000_000;
/** Of what is not ours, so much is kept: the last words of a process that dies. */
const KEPT_NOISE = 2_000;

/** The lines of one message. A piece ends with `+` if another follows, the last with `.` */
export function linesOf(mark: Mark, message: unknown): string {
  const text = JSON.stringify(message).replace(/[^\x20-\x7e]/g, escaped);
  const pieces = text.match(PIECES) ?? [];
  return pieces.map((piece, at) => `${mark} ${piece}${at < pieces.length - 1 ? '+' : '.'}\n`).join('');
}

const PIECES = new RegExp(`.{1,${LONGEST_PIECE}}`, 'g');

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

export interface LineReader {
  /** Takes what was printed, cut anywhere. */
  add(text: string): void;
  /** The end of what was printed that is not ours. */
  noise(): string;
}

/**
 * @param onMessage called with what was sent; `null` for one that cannot be read
 * @param onFlood called when far too much comes that is no message
 */
export function createLineReader(
  mark: Mark,
  onMessage: (message: unknown) => void,
  onFlood: () => void,
): LineReader {
  let line = '';
  let pieces = '';
  let noise = '';
  let sinceOurs = 0;

  /** What is before the mark is noise, or all of a line without one. */
  function addLine(whole: string): string {
    const at = whole.indexOf(`${mark} `);
    if (at >= 0) addPiece(whole.slice(at + mark.length + 1));
    return at >= 0 ? whole.slice(0, at) : whole;
  }

  function addPiece(piece: string) {
    pieces += piece.slice(0, -1);
    if (piece.endsWith('+')) return;
    const message = pieces;
    pieces = '';
    sinceOurs = 0;
    onMessage(piece.endsWith('.') ? parsed(message) : null);
  }

  return {
    add(text) {
      sinceOurs += text.length;
      const lines = `${line}${text}`.split(/(?<!\r)\r*\n/);
      // The last one is not whole yet. If it is not ours, it may be endless.
      line = (lines.pop() ?? '').slice(-LONGEST_MESSAGE);
      const noisy = lines.map(addLine).filter((each) => each.trim() !== '');
      if (noisy.length > 0) noise = `${noise}${noisy.join('\n')}\n`.slice(-KEPT_NOISE);
      if (sinceOurs > LONGEST_NOISE) onFlood();
    },
    noise: () => `${noise}${line.startsWith(mark) ? '' : line}`.trim(),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
