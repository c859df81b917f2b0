export { keepInTab } from './kept/tab.ts';
export type { Stage } from './room/stage.ts';
export { hasSteps, recordingOf } from './runs/program.ts';
export { runAside } from './runs/runs.ts';
export { arriveAt, moveTo } from './show/position.ts';
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
  setSlot,
  shine,
  startClock,
  tellStage,
  toggleBlackout,
  toggleClock,
  undoClockReset,
  undoStroke,
} from './show/show.ts';
export type { State } from './state/history.ts';
export { type OwnProject, ownBench, ownCase } from './state/own.ts';
export { type OpenRoom, openRoomOf, type Room } from './state/room.ts';
export {
  type InstalledFile,
  type Python,
  type Run,
  runOf,
  type Session,
  useSession,
  workspaceOf,
} from './state/session.ts';
export {
  elapsedOf,
  type Point,
  type Size,
  SLOTS,
  type Stroke,
  strokesOn,
} from './state/show.ts';
export type { Steps } from './state/steps.ts';
export { inThisDeck, THIS_WINDOW } from './state/this-window.ts';
export { goesOn, type Pace, type Typing, typingIn } from './state/typing.ts';
export { type ByHand, type Selection, viewOf } from './state/view.ts';
export {
  filesOf,
  openFileOf,
  tabsOf,
  type Workspace,
} from './state/workspace.ts';
export { joinWindows, orders, restPython } from './windows/windows.ts';
export {
  editFile,
  openFile,
  putEdits,
  readInstalledFile,
  resetWorkspace,
  undoReset,
} from './workspace/edits.ts';
export { takeFromLink } from './workspace/from-link.ts';
export {
  goBack,
  goForward,
  type Here,
  rememberPlace,
  type StateBehind,
  statesAhead,
  statesBehind,
} from './workspace/history.ts';
export {
  addToOwn,
  chooseHook,
  closeOwn,
  openOwn,
  putHookIn,
  runOwnAs,
  takeHookOut,
} from './workspace/own.ts';
export {
  askWho,
  choosePlace,
  closeQuestion,
  endWalk,
  goToStep,
  lookAtFrame,
  lookAtStep,
  openValue,
  showPane,
  tellSteps,
} from './workspace/steps.ts';
export {
  openLine,
  scrollCode,
  scrollEvidence,
  scrollTerminal,
  selectCode,
  toggleStack,
  turnPart,
  typeAhead,
} from './workspace/view.ts';
