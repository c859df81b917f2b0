export { checkStage } from './check-stage.ts';
export {
  allFrames,
  type Clue,
  type ExceptionClue,
  type ExceptionTree,
  type Fact,
  type SequenceRow,
} from './clue.ts';
export {
  type ComparedLines,
  type Comparison,
  compareTranscripts,
  type TranscriptLine,
  withoutChance,
} from './compare-transcripts.ts';
export { type Evidence, NO_EVIDENCE } from './evidence.ts';
export { type FoldedStack, foldMachinery, unfolded } from './fold.ts';
export type { Again, Frame } from './frame.ts';
export { movedTo } from './moved-lines.ts';
export { inDialogue, playStage, programOf } from './play-stage.ts';
export {
  readAnyEvidence,
  readEvidence,
  readPrintedStacks,
} from './read-evidence.ts';
export { isAtDebugger } from './read-stops.ts';
export { runSeen } from './run-seen.ts';
