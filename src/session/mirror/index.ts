export { enterRoom, give, hasEntered } from './room.ts';
export { spliceBetween } from './text.ts';
