export { checkStage, type Verdict } from './check-stage.ts';
export { playStage, programOf } from './play-stage.ts';
