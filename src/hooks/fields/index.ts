export { type Filled, filledAnew, filledIn } from './filled.ts';
export { HookFields } from './HookFields.tsx';
export { PythonFile } from './PythonFile.tsx';
export { saveHook } from './save-hook.ts';
