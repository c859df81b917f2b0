export { checkStage, type Verdict } from './check-stage.ts';
export { inDialogue } from './in-dialogue.ts';
export { playStage, programOf } from './play-stage.ts';
