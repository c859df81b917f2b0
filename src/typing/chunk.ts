import type { ProjectFiles } from '#case';

/** What one key press does to the files. */
export type Chunk = TypedChunk | RemovedFile;

/** A place in one file where so many characters go and others come in their stead; a file that is not there is made. */
export interface TypedChunk {
  readonly do: 'type';
  readonly file: string;
  readonly at: number;
  readonly cut: number;
  readonly put: string;
  /** Where the cursor stands afterwards. */
  readonly caret: number;
}

/** A whole file goes. */
export interface RemovedFile {
  readonly do: 'remove';
  readonly file: string;
}

/** The files after one key press. */
export function applied(files: ProjectFiles, chunk: Chunk): ProjectFiles {
  if (chunk.do === 'type') return { ...files, [chunk.file]: changedText(files[chunk.file] ?? '', chunk) };
  const { [chunk.file]: _, ...others } = files;
  return others;
}

/** A text after one key press in it. */
export function changedText(text: string, { at, cut, put }: TypedChunk): string {
  return text.slice(0, at) + put + text.slice(at + cut);
}
