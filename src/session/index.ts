export { spliceBetween } from '../windows/text.ts';
export { takeFromLink } from './from-link.ts';
export type { State } from './history/states.ts';
export {
  goBack,
  goForward,
  type Here,
  rememberPlace,
  type StateBehind,
  statesAhead,
  statesBehind,
} from './history/states-intents.ts';
export { keepShow } from './kept/show-storage.ts';
export { keepStates } from './kept/states-storage.ts';
export { keepTyping } from './kept/typing-storage.ts';
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
export { type OwnProject, ownBench } from './own/own.ts';
export { ownCase } from './own/own-case.ts';
export {
  addToOwn,
  chooseHook,
  closeOwn,
  openOwn,
  putHookIn,
  runOwnAs,
  takeHookOut,
} from './own/own-intents.ts';
export { enterRoom } from './room.ts';
export { recordingOf } from './runs/recordings.ts';
export { runAside } from './runs/runs.ts';
export {
  type InstalledFile,
  type Python,
  type Run,
  runOf,
  type Session,
  useSession,
  workspaceOf,
} from './session.ts';
export { arriveAt, moveTo } from './show/position.ts';
export {
  elapsedOf,
  grownSpotlight,
  movedSpotlight,
  type Point,
  type Size,
  type Stroke,
  strokesOn,
} from './show/show.ts';
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
} from './show/show-intents.ts';
export { type ByHand, type Selection, viewOf } from './show/view.ts';
export {
  openLine,
  scrollCode,
  scrollEvidence,
  scrollTerminal,
  selectCode,
  toggleStack,
  typeAhead,
} from './show/view-intents.ts';
export { THIS_WINDOW } from './this-window.ts';
export { goesOn, type Pace, type Typing, typingIn } from './typing/typing.ts';
export { editFile, openFile, putEdits, resetWorkspace, undoReset } from './workspace/edits.ts';
export { readInstalledFile } from './workspace/installed.ts';
export {
  filesOf,
  hasSameFiles,
  openFileOf,
  tabsOf,
  type Workspace,
} from './workspace/workspace.ts';
