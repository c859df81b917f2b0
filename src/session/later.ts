/* The door to what the first slide does not need. */

export {
  type Attendance,
  attendHere,
  dismissClass,
  goOnInClass,
  isElsewhere,
  joinClass,
  leaveClass,
  rename,
  useAttendance,
} from './class/attending.ts';
export { type Copy, dropCopy, takeCopy, useCopy } from './class/copy.ts';
export { type Help, type HelpInFile, helpInFile, NO_HELP, useHelp } from './class/help.ts';
export { isMember, watchMembership } from './class/is-member.ts';
export { enterClass, type Teaching, teach, teachAgain, teachHere, useTeaching } from './class/teaching.ts';
export { audienceView } from './room/audience-view.ts';
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
export { answerOtherWindows, askOtherWindow } from './windows/echo.ts';
export { bringBack, clearRuns, type PutAside, putAside, readPutAside } from './windows/put-aside.ts';
