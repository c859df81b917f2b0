export { editFile, openFile, putEdits, resetWorkspace, undoReset } from './edits.ts';
export { readInstalledFile } from './installed.ts';
export {
  endInput,
  interrupt,
  readyPython,
  resizeTerminal,
  restPython,
  run,
  runAside,
  stop,
  typeLine,
} from './runs.ts';
export { type InstalledFile, type Python, type Run, runOf, useSession, workspaceOf } from './session.ts';
export { keepWorkspaces } from './storage.ts';
export { filesOf, openFileOf, tabsOf, type Workspace, workspaceId } from './workspace.ts';
