import { create } from 'zustand';
import type { BenchId } from '#case';
import type { LineNote, Offer, ToldLine } from '../../room/index.ts';

/** What an instructor has told the learner of this browser about lessons: of each line where it stands now. */
export interface Help {
  readonly notes: readonly LineNote[];
  /** The line that the instructor points at. */
  readonly pointed: ToldLine | null;
  /** An edit that is neither taken nor left yet. */
  readonly offer: Offer | null;
  /** Tells the instructor what became of an offered edit. */
  readonly answer: (id: string, answer: 'taken' | 'left') => void;
}

export const NO_HELP: Help = { notes: [], pointed: null, offer: null, answer: () => undefined };

/** Editor and lesson show it; who attends a class fills it. */
export const useHelp = create<Help>(() => NO_HELP);

/** What is told of the lines of one file. */
export interface HelpInFile {
  readonly notes: readonly { readonly line: number; readonly text: string }[];
  readonly pointed: number | null;
}

/** What is told of a file in this bench; `null` where nothing is. */
export function helpInFile({ notes, pointed }: Help, bench: BenchId, file: string): HelpInFile | null {
  if (bench.for !== 'lesson') return null;
  const here = notes.filter(({ lesson, line }) => lesson === bench.case && line.file === file);
  const isPointed = pointed?.lesson === bench.case && pointed.line.file === file;
  if (here.length === 0 && !isPointed) return null;
  return {
    notes: here.map(({ line, text }) => ({ line: line.line, text })),
    pointed: isPointed ? pointed.line.line : null,
  };
}
