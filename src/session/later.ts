/* The door to what the first slide does not need. */
export { answerOtherWindows, askOtherWindow } from './room/echo.ts';
export { bringBack, clearRuns, type PutAside, putAside, readPutAside } from './room/put-aside.ts';
export { endsLine, pauseAfter, seeded } from './typing/chunk.ts';
export {
  pauseTyping,
  playTyping,
  rejoin,
  startTyping,
  stopTyping,
  takeTypingBack,
  typeNext,
} from './typing/intents.ts';
