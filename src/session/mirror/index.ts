export { enterRoom, give, hasEntered, otherWindows } from './room.ts';
export { spliceBetween } from './text.ts';
