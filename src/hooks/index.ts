export { commands, linesAtHome } from './commands.ts';
export { type Filled, filesAtHome, filledAnew, filledIn, saveHook } from './filled.ts';
export { HOOK_FILE, START_FILE } from './generate.ts';
export { HookFields } from './HookFields.tsx';
export { PythonFile } from './PythonFile.tsx';
export { HOOKS, type Hook, WHAT_CHANGED } from './shelf.ts';
export { likelyShell, SHELL_NAMES, SHELLS } from './shells.ts';
