export { commands } from './commands.ts';
export { generate, givenValues, HOOK_FILE, type Problem, START_FILE, type Values } from './generate.ts';
export { type Field, HOOKS, type Hook } from './shelf.ts';
