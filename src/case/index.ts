export {
  type BenchId,
  type BenchKey,
  benchId,
  benchKey,
  benchOf,
  isSameBench,
} from './bench-id.ts';
export { at } from './by-name.ts';
export {
  type Case,
  findsOf,
  hasSameFiles,
  isInstalled,
  isOfCase,
  isStageName,
  kindOf,
  knownFiles,
  outcomeOf,
  type ProjectFiles,
  stageFiles,
  stageOf,
  stagesOf,
} from './case.ts';
export { problemsOf } from './check-case.ts';
export { type DeceitfulPlace, placesThatDeceive } from './deceit/places.ts';
export {
  type CaseDefinition,
  type CluePattern,
  type ClueSource,
  defineCase,
  type LeftoverPattern,
  type Outcome,
  type SequencePattern,
  type StackPattern,
  type StageDefinition,
} from './define-case.ts';
export { addedLines, type LinePart, lineParts, wholeLines } from './line-parts.ts';
export { type Place, STAGE_KINDS, type StageKind, type StageName } from './names.ts';
export { findPlace, isSameLine, type Line } from './place.ts';
export { type Sources, sourcesOf } from './sources.ts';
export type { Attempt, AttemptChange } from './tasks/attempt.ts';
export { attemptAnswer, attemptFiles, defineAttempts } from './tasks/attempt.ts';
export { type Answer, checkTask, type Verdict } from './tasks/check-task.ts';
export type {
  Choice,
  CulpritTask,
  Expectation,
  PredictTask,
  RunTask,
  Suspect,
  Task,
} from './tasks/define-task.ts';
export { namedLines } from './tasks/named-lines.ts';
export type { RunSeen } from './tasks/run-read.ts';
export { unseenIn, visible } from './unseen.ts';
