import { at, type ProjectFiles } from '#case';

/**
 * What one key press does to the files: at one place, `cut` characters of one file are replaced by `put`. A missing file
 * is made.
 */
export interface Chunk {
  readonly file: string;
  readonly at: number;
  readonly cut: number;
  readonly put: string;
  /** Where the cursor is afterwards. */
  readonly caret: number;
}

/** The files after one key press. */
export function applied(files: ProjectFiles, chunk: Chunk): ProjectFiles {
  return { ...files, [chunk.file]: changedText(at(files, chunk.file) ?? '', chunk) };
}

/** A text after one key press in it. */
export function changedText(text: string, { at, cut, put }: Omit<Chunk, 'file'>): string {
  return text.slice(0, at) + put + text.slice(at + cut);
}

/** Milliseconds between two keys of somebody who knows what to type. */
const STROKE = 70;
/** Another file, another place: one has to look. */
const LOOK = 520;

/** The same rhythm each time it is asked for by the same number: numbers from 0 to 1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** How long a typist waits after a chunk, in milliseconds: longer where a thought ends. */
export function pauseAfter(chunk: Chunk, next: Chunk | null, random: () => number): number {
  const spread = 0.6 + 0.8 * random();
  if (next?.file !== chunk.file || next.at !== chunk.caret) return LOOK * spread;
  return (STROKE + thoughtAfter(chunk.put) + 14 * chunk.put.trim().length) * spread;
}

function thoughtAfter(put: string): number {
  if (put.includes('\n')) return 260;
  if (/[:,(){}[\]]$/.test(put)) return 90;
  return put.startsWith(' ') ? 30 : 0;
}

/** Whether a line is whole with this chunk: where nothing may move, a line comes at once. */
export function endsLine(chunk: Chunk, next: Chunk | null): boolean {
  if (next?.file !== chunk.file) return true;
  return next.at !== chunk.caret || next.put.includes('\n');
}
