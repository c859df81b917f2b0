export { CaseBench } from './CaseBench.tsx';
export { CodeDiff } from './editor/CodeDiff.tsx';
export type { CodeEditorProps } from './editor/CodeEditor.tsx';
export { TitleText } from './evidence/TitleText.tsx';
export { LiveCase } from './LiveCase.tsx';
export type { BenchPanels, LessonBench } from './lesson-bench.ts';
export { warmUp } from './warm-up.ts';
