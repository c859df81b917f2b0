import type { Ending, InputChunk, OutputChunk } from './process.ts';

/*
 * How much a run may report. The sender keeps to these bounds and the receiver refuses what exceeds them, as only a stranger
 * could have sent that: a program can make all of it as long as it likes.
 */

/** Files and folders that a run left behind, beside one note of what is not shown. */
export const MOST_LEFT_BEHIND = 500;
/** Characters of one path, as Linux has it, and of all together. */
export const LONGEST_PATH = 4_096;
export const PATHS_TOGETHER = 128 * 1024;
/** Bytes of one file's text, and of all together: it has no more characters than that. */
export const LONGEST_TEXT = 64 * 1024;
export const TEXTS_TOGETHER = 1024 * 1024;
/** Characters of a packed trace. */
export const LONGEST_TRACE = 4 * 1024 * 1024;
/** Characters of what is said beside a text, or instead of one. */
export const LONGEST_NOTE = 500;
/** Characters of why something did not go well. */
export const LONGEST_REASON = 500;

/** A reason as long as it may be: a program can have the interpreter throw any text. */
export function boundedReason(reason: string): string {
  return reason.length > LONGEST_REASON ? `${reason.slice(0, LONGEST_REASON - 1)}…` : reason;
}

/** The same ending, with a reason that is no longer than that. */
export function boundedEnding(ending: Ending): Ending {
  return ending.how === 'crashed' ? { ...ending, reason: boundedReason(ending.reason) } : ending;
}

/** What a chunk costs beside its text, in UTF-16 units: a program can make one of each character. */
export const CHUNK_WEIGHT = 100;

/** What bounds on output count. One measure bounds the text and the number of chunks. */
export function weightOf({ text }: OutputChunk | InputChunk): number {
  return text.length + CHUNK_WEIGHT;
}

/** The line that stands for text which was left out. */
export function cutNotice(characters: number): string {
  return `\n… ${characters.toLocaleString('en')} characters cut …\n`;
}

/** To find such lines in a text. */
export const CUT_NOTICE = /\n… ([\d,]+) characters cut …\n/g;

/** How long a text was before anything was cut out of it. */
export function lengthBeforeCuts(text: string): number {
  let length = text.length;
  for (const [notice, cut = ''] of text.matchAll(CUT_NOTICE))
    length += Number(cut.replaceAll(',', '')) - notice.length;
  return length;
}
