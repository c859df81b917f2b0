export { filledAnew, filledIn } from './filled.ts';
export { HookFields } from './HookFields.tsx';
export { Shelf } from './Shelf.tsx';
