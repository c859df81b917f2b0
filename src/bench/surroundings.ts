import { createContext } from 'react';

/**
 * Where the controls of a case go, if not under its editor: the presenter has a place for them, large enough for a finger
 * while the slide is small. `null` leaves them under the editor.
 */
export const ControlsPlace = createContext<HTMLElement | null>(null);

/** Whether the audience looks at this window: it shows code, and only the controls that belong to a slide. */
export const ForAudience = createContext(false);
