export type {
  Clue,
  ExceptionClue,
  LeftoverClue,
  SequenceClue,
  SequenceRow,
  StackClue,
  StopClue,
} from './clue.ts';
export { type ComparedLines, compareTranscripts, type ToldLine } from './compare-transcripts.ts';
export { type FoldedStack, foldMachinery } from './fold.ts';
export type { Frame } from './frame.ts';
export { type Evidence, readEvidence } from './read-evidence.ts';
export { readPrintedStacks } from './read-printed-stacks.ts';
export { isAtDebugger } from './read-stops.ts';
export { runSeen } from './run-seen.ts';
export { withoutChance } from './without-chance.ts';
