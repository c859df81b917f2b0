import { createContext } from 'react';

/** Whether a window is the one that the audience looks at: it shows code, and no controls but those that belong to a slide. */
export const ForAudience = createContext(false);
