import { createContext } from 'react';

/** Opens the palette; `null` where there is none. The page has one for all of its surfaces, which know only this. */
export const PaletteDoor = createContext<(() => void) | null>(null);
