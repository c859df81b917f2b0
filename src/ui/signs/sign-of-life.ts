import { byDatabase } from './by-database.ts';
import { byLock } from './by-lock.ts';
import type { Signs } from './signs.ts';

/** Only secure pages have locks. */
const signs = (): Signs => ('locks' in navigator ? byLock : byDatabase);

/** Lets all windows of this browser know that this one is there, until the returned function is called. */
export const giveSignOfLife: Signs['give'] = (name) => signs().give(name);

/** Who is there. */
export const signsOfLife: Signs['given'] = () => signs().given();
