export { type BenchPanels, CaseBench, type LessonBench } from './CaseBench.tsx';
export { CodeDiff } from './editor/CodeDiff.tsx';
export type { CodeEditorProps } from './editor/CodeEditor.tsx';
export { TitleText } from './evidence/TitleText.tsx';
export { LiveCase } from './LiveCase.tsx';
export { warmUp } from './warm-up.ts';
