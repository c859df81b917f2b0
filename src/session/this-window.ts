/** This window's name among all of the room, for as long as its page lives. */
export const THIS_WINDOW: string = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
