/* A door of its own: what works a script out is not needed for the first slide. */
export {
  pauseTyping,
  playTyping,
  rejoin,
  startTyping,
  stopTyping,
  takeTypingBack,
  typeNext,
} from './intents.ts';
