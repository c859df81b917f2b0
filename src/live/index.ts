export { LiveCase } from './LiveCase.tsx';
export { warmUp } from './warm-up.ts';
