/** A box that scrolls must be reachable by arrow keys, also in browsers that do not see to it themselves. */
export const BY_KEYBOARD = { tabIndex: 0 };
