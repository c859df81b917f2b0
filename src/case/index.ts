export type { Attempt, AttemptChange } from './attempt.ts';
export { attemptAnswer, attemptFiles, defineAttempts } from './attempt.ts';
export {
  type BenchId,
  type BenchKey,
  benchId,
  benchKey,
  benchOf,
  isSameBench,
} from './bench-id.ts';
export { at } from './by-name.ts';
export { isPython } from './bytes/coding-line.ts';
export { bytesOf, decodedBy, type Stranger, strangersIn, textOf } from './bytes/file-text.ts';
export { editedText, shownAs, shownText } from './bytes/shown.ts';
export { zipOf } from './bytes/zip.ts';
export {
  type Case,
  findsOf,
  isOfCase,
  knownFiles,
  outcomeOf,
  stageFiles,
  stageOf,
  stagesOf,
} from './case.ts';
export { problemsOf } from './check-case.ts';
export { type Answer, checkTask } from './check-task.ts';
export { type DeceitfulPlace, placesThatDeceive } from './deceit/places.ts';
export { unseenIn, visible, withUnseenNamed } from './deceit/unseen.ts';
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
export type { AskedMoment, AskedThing, CalledFunction, CaseQuestion } from './define-question.ts';
export {
  type Choice,
  type CulpritTask,
  defineTasks,
  type Expectation,
  isRunTask,
  type Mistake,
  type MomentTask,
  type PredictTask,
  type RunTask,
  recordsSteps,
  type Suspect,
  type Task,
} from './define-task.ts';
export { lazily } from './lazily.ts';
export { addedLines, type LinePart, lineParts, movedLines, wholeLines } from './line-parts.ts';
export { codeAt, type LinePlace, LONGEST_CODE, lineAfter, lineFound } from './line-place.ts';
export { namedLines } from './named-lines.ts';
export { namedPlaces } from './named-places.ts';
export {
  findPlace,
  hasSameFiles,
  isInstalled,
  isSameLine,
  type Line,
  type Place,
  type ProjectFiles,
  pythonOf,
} from './project-files.ts';
export type { RunSeen } from './run-read.ts';
export { type Sources, sourcesOf } from './sources.ts';
export { isStageName, kindOf, STAGE_KINDS, type StageKind, type StageName } from './stage-names.ts';
export type { LineTime, StepsSeen } from './steps-seen.ts';
export type { Verdict } from './verdict.ts';
