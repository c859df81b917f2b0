export { checkStage, type Verdict } from './check-stage.ts';
export { inDialogue, playStage, programOf } from './play-stage.ts';
