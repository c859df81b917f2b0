/*
 * How long a program may take to end after Stop: on this side of a frame or a container, and, longer, on the other. No other code
 * waits for that.
 */

/** After Stop, in ms, if the program has not even looked for the signal, or goes on as if there had been none. */
export const STOP_DEADLINE_MS = 400;

/** In ms, for one that is about to end and was not stopped once more: on a busy machine a traceback may need it. */
export const ENDING_DEADLINE_MS = 10_000;

/** In ms, from one look at how far it is to the next. */
export const LOOK_AGAIN_MS = 50;

/** In ms: what the way to a frame or a container and back may take, on a machine that has other things to do. */
const WAY_MS = 3_000;

/** In ms, until the other side of a frame or a container has hung, that was to kill a program. */
export const KILLED_ELSEWHERE_MS = WAY_MS;

/** The same where it was to stop one: it may take all of its own deadlines for that. */
export const STOPPED_ELSEWHERE_MS = STOP_DEADLINE_MS + ENDING_DEADLINE_MS + LOOK_AGAIN_MS + WAY_MS;
