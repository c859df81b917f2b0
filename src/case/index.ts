export { addedLines } from './added-lines.ts';
export {
  type Case,
  findsOf,
  isInstalled,
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
export {
  type CaseDefinition,
  type CluePattern,
  type ClueSource,
  defineCase,
  type LeftoverPattern,
  type Outcome,
  type Place,
  type SequencePattern,
  STAGE_KINDS,
  type StackPattern,
  type StageDefinition,
  type StageKind,
  type StageName,
} from './define-case.ts';
export { findPlace, type Line } from './place.ts';
