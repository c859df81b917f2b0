export { editFile, openFile, putEdits, resetWorkspace, undoReset } from './edits.ts';
export { takeFromLink } from './from-link.ts';
export { readInstalledFile } from './installed.ts';
export { enterRoom, spliceBetween } from './mirror/index.ts';
export {
  acceptOffer,
  clearRun,
  endInput,
  interrupt,
  readyFor,
  readyPython,
  resizeTerminal,
  restPython,
  run,
  showRecording,
  stop,
  typeLine,
} from './orders.ts';
export { OWN_STAGE, type OwnProject, ownCaseId } from './own.ts';
export { ownCase } from './own-case.ts';
export { addToOwn, chooseHook, closeOwn, openOwn, putHookIn, runOwnAs, takeHookOut } from './own-intents.ts';
export { arriveAt, moveTo, stayInTalk } from './position.ts';
export { recordingOf } from './recordings.ts';
export { runAside } from './runs.ts';
export {
  type InstalledFile,
  type Python,
  type Run,
  runOf,
  type Session,
  useSession,
  workspaceOf,
} from './session.ts';
export {
  elapsedOf,
  grownSpotlight,
  movedSpotlight,
  type Point,
  type Size,
  type Stroke,
  strokesOn,
} from './show.ts';
export {
  beginStroke,
  chooseTheme,
  clearInk,
  drawOn,
  endBlackout,
  growFont,
  pauseClock,
  pointAt,
  resetClock,
  resetFont,
  shine,
  startClock,
  tellStageSize,
  toggleBlackout,
  undoStroke,
} from './show-intents.ts';
export { keepShow } from './show-storage.ts';
export type { State } from './states.ts';
export {
  goBack,
  goForward,
  type Here,
  rememberPlace,
  type StateBehind,
  statesAhead,
  statesBehind,
} from './states-intents.ts';
export { keepStates } from './states-storage.ts';
export { THIS_WINDOW } from './this-window.ts';
export { goesOn, type Pace, type Typing, typingIn } from './typing.ts';
export { keepTyping } from './typing-storage.ts';
export { type ByHand, type Selection, viewOf } from './view.ts';
export {
  openLine,
  scrollCode,
  scrollEvidence,
  scrollTerminal,
  selectCode,
  toggleStack,
  typeAhead,
} from './view-intents.ts';
export {
  filesOf,
  hasSameFiles,
  openFileOf,
  tabsOf,
  type Workspace,
  type WorkspaceId,
  workspaceId,
} from './workspace.ts';
