import { createContext } from 'react';

/** Opens the palette; `null` where there is none. The page has one for all of its surfaces, which know only this. */
export const PaletteDoor = createContext<(() => void) | null>(null);

/** There Ctrl+K is the system's, for the rest of a line. */
export const IS_MAC = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);

/** What opens it, as a table of keys writes it. */
export const PALETTE_KEY = IS_MAC ? '⌘+k' : 'Ctrl+k';
