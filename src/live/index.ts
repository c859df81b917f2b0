export { LiveCase, type LiveCaseProps } from './LiveCase.tsx';
export { warmUp } from './warm-up.ts';
