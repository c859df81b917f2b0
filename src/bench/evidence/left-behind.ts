import type { Clue } from '#evidence';
import type { Transcript } from '#runtime';
import { counted } from '../../ui/words.ts';

/** A file or folder that a run left behind, as it is listed. */
export interface LeftItem {
  readonly path: string;
  /** What there is to read; empty if there is nothing. */
  readonly text: string;
  /** How much it is, or what it is instead. */
  readonly what: string;
  /** Whether its text is shown at first: it is short, and no exhibit says what stands there. */
  readonly isShown: boolean;
}

/** Longer ones are read by those who ask for them. */
const MOST_LINES = 30;
/** Of several files, the first ones say what the others are like. */
const MOST_SHOWN = 3;

/** In place of a path: the last entry, which says what is not in the list. */
const NOT_SHOWN = '…';

/** All that a run left behind, in the order of its paths. */
export function leftItems({ exit }: Transcript, clues: readonly Clue[]): readonly LeftItem[] {
  const told = new Set(clues.flatMap(pathsIn));
  let shown = 0;
  return (exit?.leftBehind ?? []).map(({ path, text, note }) => {
    if (path === NOT_SHOWN) return { path, text: '', what: text, isShown: false };
    const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
    const isShown = text !== '' && !told.has(path) && lines <= MOST_LINES && shown < MOST_SHOWN;
    if (isShown) shown += 1;
    return { path, text, isShown, what: note ?? whatIs(path, text, lines) };
  });
}

function whatIs(path: string, text: string, lines: number): string {
  if (path.endsWith('/')) return 'a folder';
  return text === '' ? 'empty' : counted(lines, 'line');
}

function pathsIn(clue: Clue): readonly string[] {
  switch (clue.kind) {
    case 'stack':
      return [clue.from];
    case 'leftover':
      return clue.paths;
    default:
      return [];
  }
}
