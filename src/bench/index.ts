export { CaseBench } from './CaseBench.tsx';
export { CodeDiff } from './editor/CodeDiff.tsx';
export type { CodeEditorProps } from './editor/CodeEditor.tsx';
export { forgetTexts, warmUp } from './editor/monaco.ts';
export { LiveCase } from './LiveCase.tsx';
export { walkOf } from './steps/walks-read.ts';
export { type StepShown, useStepShown } from './use-step-shown.ts';
export { type BenchPanels, type BenchVariant, type Blocked, ON_A_SLIDE } from './variant.tsx';
