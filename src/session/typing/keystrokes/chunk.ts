import { at, type ProjectFiles } from '#case';

/**
 * What one key press does to the files: at a place in one of them so many characters go and others come in their stead. A
 * file that is not there is made.
 */
export interface Chunk {
  readonly file: string;
  readonly at: number;
  readonly cut: number;
  readonly put: string;
  /** Where the cursor stands afterwards. */
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
