export type { Clue, ExceptionClue, StackClue } from './clue.ts';
export { type FoldedStack, foldMachinery } from './fold.ts';
export type { Frame } from './frame.ts';
export { readEvidence } from './read-evidence.ts';
