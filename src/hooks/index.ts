export { commands } from './commands.ts';
export { type Generated, generate, type Values } from './generate.ts';
export { type Field, type FieldKind, HOOKS, type Hook } from './shelf.ts';
