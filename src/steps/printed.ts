import { CUT_NOTICE, type InputChunk, lengthBeforeCuts, type OutputChunk, type Transcript } from '#runtime';
import type { Walk } from './walk.ts';

type Dialogue = Transcript['dialogue'];
type Stream = OutputChunk['stream'];

/** What a terminal shows at a moment, and beside it whose text a piece of it is. */
type Piece =
  | { readonly is: 'output'; readonly chunk: OutputChunk; readonly from: number }
  | { readonly is: 'input'; readonly chunk: InputChunk }
  /** The line that stands for text which was left out of the dialogue. */
  | { readonly is: 'notice'; readonly chunk: OutputChunk };

/**
 * What a terminal showed at a moment: the chunks in their order, the last of each stream cut. What was typed is there from when
 * something was printed behind it, or from when a prompt waits before it: a trace does not say when the program read it.
 */
export function printedAt(walk: Walk, dialogue: Dialogue, moment: number): Dialogue {
  if (moment >= walk.count) return dialogue;
  const shown: (OutputChunk | InputChunk)[] = [];
  let later: (OutputChunk | InputChunk)[] = [];
  let isCut = false;
  for (const piece of piecesOf(walk, dialogue)) {
    if (piece.is !== 'output') {
      later.push(piece.chunk);
      continue;
    }
    const { stream, text } = piece.chunk;
    const length = Math.min(text.length, (walk.printed[stream][moment] ?? 0) - piece.from);
    isCut ||= length < text.length;
    if (length <= 0) continue;
    shown.push(...later, { stream, text: text.slice(0, length) });
    later = [];
  }
  const isAsked = !isCut && shown.length > 0 && !shown.at(-1)?.text.endsWith('\n');
  return isAsked ? [...shown, ...later.filter(({ stream }) => stream === 'stdin').slice(0, 1)] : shown;
}

/**
 * The step that printed a character of the terminal's text, which is that of all chunks one behind the other; for what was typed, the
 * one that asked for it. `null` for what was left out, and for what was printed when the recording was over.
 */
export function stepThatPrinted(walk: Walk, dialogue: Dialogue, offset: number): number | null {
  let begin = 0;
  let last: number | null = null;
  for (const piece of piecesOf(walk, dialogue)) {
    const { text } = piece.chunk;
    const isHere = offset < begin + text.length;
    if (piece.is === 'notice' && isHere) return null;
    if (piece.is === 'input' && isHere) return last;
    if (piece.is === 'output') {
      const at = piece.from + (isHere ? offset - begin : text.length - 1);
      last = stepAt(walk.printed[piece.chunk.stream], at);
      if (isHere) return last;
    }
    begin += text.length;
  }
  return null;
}

/** The step in which a stream got its unit at an index. */
function stepAt(printed: readonly number[], index: number): number | null {
  let low = 0;
  let high = printed.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((printed[middle] ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  return low < printed.length ? low - 1 : null;
}

/**
 * Where each chunk lies in its stream. Behind a notice that is counted from the end, as the notice does not say how much of which
 * stream it stands for; if the recording ended before the run, what is there came after it.
 */
function piecesOf(walk: Walk, dialogue: Dialogue): Piece[] {
  const cut = dialogue.findIndex(isNotice);
  const head = cut < 0 ? dialogue : dialogue.slice(0, cut);
  const notice = dialogue[cut];
  const pieces = placed(head, { stdout: 0, stderr: 0 });
  if (!notice || notice.stream === 'stdin') return pieces;
  const tail = dialogue.slice(cut + 1);
  const begins = (stream: Stream) => {
    const whole = walk.printed[stream].at(-1) ?? 0;
    return walk.trace.end.is === 'whole' ? whole - lengthIn(tail, stream) : whole;
  };
  return [
    ...pieces,
    { is: 'notice', chunk: notice },
    ...placed(tail, { stdout: begins('stdout'), stderr: begins('stderr') }),
  ];
}

function isNotice({ stream, text }: Dialogue[number]): boolean {
  return stream === 'stdout' && lengthBeforeCuts(text) !== text.length && text.replace(CUT_NOTICE, '') === '';
}

function placed(chunks: Dialogue, begins: Record<Stream, number>): Piece[] {
  const at = { ...begins };
  return chunks.map((chunk): Piece => {
    if (chunk.stream === 'stdin') return { is: 'input', chunk };
    const from = at[chunk.stream];
    at[chunk.stream] += chunk.text.length;
    return { is: 'output', chunk, from };
  });
}

function lengthIn(chunks: Dialogue, stream: Stream): number {
  return chunks.reduce((sum, chunk) => (chunk.stream === stream ? sum + chunk.text.length : sum), 0);
}
