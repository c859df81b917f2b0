import following from './python/shared/following.py?raw';
import rebinding from './python/shared/rebinding.py?raw';
import reporting from './python/shared/reporting.py?raw';
import shared_things from './python/shared/shared_things.py?raw';
import showing from './python/shared/showing.py?raw';

/** What hooks share, by the names by which they import it. */
export const SHARED = { following, rebinding, reporting, shared_things, showing };
