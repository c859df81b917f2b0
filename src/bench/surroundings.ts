import { createContext } from 'react';

/**
 * Where the controls of a case belong if not beside it: a desk has a place for them, where they are large enough for a
 * finger while the slide is small. `null` leaves them where they are.
 */
export const ControlsPlace = createContext<HTMLElement | null>(null);

/** Whether a window is the one that the audience looks at: it shows code, and no controls but those that belong to a slide. */
export const ForAudience = createContext(false);
