import { LONGEST_PATH, LONGEST_TEXT, MOST_LEFT_BEHIND, PATHS_TOGETHER, TEXTS_TOGETHER } from './bounds.ts';
import type { LeftBehind } from './process.ts';

/** A file or folder that was not there, or was different, before the run. */
export interface Leftover {
  readonly path: string;
  /** The beginning of its text, of so many bytes at most, and a line that says how many are cut. */
  read(most: number): string;
}

/** What is there beside, and is told of in a sentence. */
export interface Unlisted {
  /** More than was looked at. */
  readonly isCut: boolean;
  /** Folders that have become links. */
  readonly replaced: readonly string[];
}

/** What a run left behind, within bounds.ts. What is not shown is said in a last entry, whose path is `…`. */
export function listLeftBehind(
  leftovers: Iterable<Leftover>,
  { isCut, replaced }: Unlisted,
): readonly LeftBehind[] {
  const list: LeftBehind[] = [];
  let pathRoom = PATHS_TOGETHER;
  let textRoom = TEXTS_TOGETHER;
  let tooLong = 0;
  let more = 0;
  for (const leftover of leftovers) {
    const { path } = leftover;
    if (path.length > LONGEST_PATH) {
      tooLong += 1;
    } else if (list.length === MOST_LEFT_BEHIND || path.length > pathRoom) {
      more += 1;
    } else {
      const text = leftover.read(Math.min(textRoom, LONGEST_TEXT));
      list.push({ path, text });
      pathRoom -= path.length;
      textRoom = Math.max(0, textRoom - text.length);
    }
  }
  const notes = [
    ...replaced.map((folder) => `${folder} was replaced by a link: what lies there is not shown`),
    ...noteOfLong(tooLong),
    ...noteOfMore(more, isCut),
  ];
  return notes.length === 0 ? list : [...list, { path: '…', text: notes.join('\n') }];
}

function noteOfLong(tooLong: number): string[] {
  if (tooLong === 0) return [];
  const paths = tooLong === 1 ? 'path is' : 'paths are';
  return [`${counted(tooLong)} ${paths} longer than ${counted(LONGEST_PATH)} characters and not shown`];
}

function noteOfMore(more: number, isCut: boolean): string[] {
  if (isCut) return [`over ${counted(more)} more are not shown`];
  return more === 0 ? [] : [`${counted(more)} more are not shown`];
}

function counted(number: number): string {
  return number.toLocaleString('en');
}
