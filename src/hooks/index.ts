export { commands } from './commands.ts';
export { generate, givenValues, type Problem, type Values } from './generate.ts';
export { type Field, HOOKS, type Hook } from './shelf.ts';
