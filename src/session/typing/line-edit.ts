import { diffWordsWithSpace } from 'diff';

/** What goes and what comes at one place of a line, and what stays before it. */
export interface WordChange {
  readonly kept: string;
  readonly cut: string;
  readonly put: string;
}

/** Longer lines are not compared word by word: no person typed them. */
const LONGEST_LINE = 600;

/** How one line becomes another, word by word, and within a word only where it differs. */
export function wordChanges(from: string, to: string): WordChange[] {
  const isLong = Math.max(from.length, to.length) > LONGEST_LINE;
  const changes: WordChange[] = [];
  let kept = '';
  let cut = '';
  let put = '';
  const close = () => {
    const { start, end, ...differing } = trimmed(cut, put);
    if (differing.cut !== differing.put) changes.push({ kept: kept + start, ...differing });
    [kept, cut, put] = [differing.cut === differing.put ? kept + start + end : end, '', ''];
  };
  for (const part of isLong ? wholly(from, to) : diffWordsWithSpace(from, to)) {
    if (part.removed) cut += part.value;
    else if (part.added) put += part.value;
    else {
      close();
      kept += part.value;
    }
  }
  close();
  return changes;
}

function wholly(from: string, to: string) {
  return [
    { value: from, removed: true, added: false },
    { value: to, removed: false, added: true },
  ];
}

/** How many characters that takes. */
export function editCost(from: string, to: string): number {
  return wordChanges(from, to).reduce((sum, { cut, put }) => sum + cut.length + put.length, 0);
}

/** What differs, and what both have at their begin and end. It parts no pair of surrogates, and no line end. */
function trimmed(cut: string, put: string) {
  const [old, fresh] = [signsOf(cut), signsOf(put)];
  const most = Math.min(old.length, fresh.length);
  let start = 0;
  while (start < most && old[start] === fresh[start]) start++;
  let end = 0;
  while (end < most - start && old[old.length - 1 - end] === fresh[fresh.length - 1 - end]) end++;
  return {
    start: old.slice(0, start).join(''),
    cut: old.slice(start, old.length - end).join(''),
    put: fresh.slice(start, fresh.length - end).join(''),
    end: old.slice(old.length - end).join(''),
  };
}

function signsOf(text: string): string[] {
  return text.match(/\r\n|[\s\S]/gu) ?? [];
}

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
