export {
  type CaseDefinition,
  defineCase,
  type Place,
  STAGES,
  type StackPattern,
  type StageDefinition,
  type StageName,
} from './define-case.ts';
