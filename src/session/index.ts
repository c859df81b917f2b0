export { editFile, openFile, resetWorkspace, undoReset } from './edits.ts';
export { readInstalledFile } from './installed.ts';
export { endInput, interrupt, readyPython, resizeTerminal, restPython, run, stop, typeLine } from './runs.ts';
export { type InstalledFile, type Python, type Run, runOf, useSession, workspaceOf } from './session.ts';
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
export { keepWorkspaces } from './storage.ts';
export { filesOf, openFileOf, tabsOf, type Workspace, workspaceId } from './workspace.ts';
