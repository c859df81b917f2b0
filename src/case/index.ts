export { type Case, isStageName, type ProjectFiles, stageFiles } from './case.ts';
export { problemsOf } from './check-case.ts';
export {
  type CaseDefinition,
  defineCase,
  type Place,
  STAGES,
  type StackPattern,
  type StageDefinition,
  type StageName,
} from './define-case.ts';
export { findPlace, type Line } from './place.ts';
