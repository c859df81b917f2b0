import type { Transcript } from '#runtime';
import { withoutControls } from '../terminal/screen-text.ts';

/** In UTF-16 units: some hundred lines, more than anybody reads on a phone while somebody talks. */
const MOST = 5_000;
/** Colours and cursor movements may be most of a text. */
const MOST_WITH_CONTROLS = 8 * MOST;

/** The last lines of what was printed and typed, as on paper: without colours. */
export function endOfOutput(dialogue: Transcript['dialogue']): {
  readonly said: string;
  readonly isCut: boolean;
} {
  const raw = lastOf(dialogue);
  const plain = withoutControls(raw.text).split('\n').map(lastWritten).join('\n');
  const isCut = raw.isCut || plain.length > MOST;
  return { said: isCut ? wholeLines(plain.slice(-MOST)) : plain, isCut };
}

/** Only as far back as needed: a flood of output must not be joined at each change. */
function lastOf(dialogue: Transcript['dialogue']): { readonly text: string; readonly isCut: boolean } {
  const chunks: string[] = [];
  let length = 0;
  let index = dialogue.length;
  while (index > 0 && length < MOST_WITH_CONTROLS) {
    index--;
    const { text } = dialogue[index] ?? { text: '' };
    chunks.push(text);
    length += text.length;
  }
  const isCut = index > 0 || length > MOST_WITH_CONTROLS;
  return { text: chunks.reverse().join('').slice(-MOST_WITH_CONTROLS), isCut };
}

/** What stays of a line that a program has written over, as a progress bar does. */
function lastWritten(line: string): string {
  const end = line.endsWith('\r') ? line.length - 1 : line.length;
  return line.slice(line.lastIndexOf('\r', end - 1) + 1, end);
}

/** Without the rest of the line in which a text was cut; one long line loses what stands first. */
function wholeLines(text: string): string {
  const begin = text.indexOf('\n') + 1;
  if (begin > 0 && begin < text.length) return text.slice(begin);
  // Not in the middle of a character.
  return /^[\udc00-\udfff]/.test(text) ? text.slice(1) : text;
}
