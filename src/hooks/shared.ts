import catching from './python/shared/catching.py?raw';
import following from './python/shared/following.py?raw';
import handlers from './python/shared/handlers.py?raw';
import importing from './python/shared/importing.py?raw';
import rebinding from './python/shared/rebinding.py?raw';
import reporting from './python/shared/reporting.py?raw';
import shared_things from './python/shared/shared_things.py?raw';
import showing from './python/shared/showing.py?raw';
import watching from './python/shared/watching.py?raw';

/** What hooks share, by the names by which they import it. */
export const SHARED = {
  catching,
  following,
  handlers,
  importing,
  rebinding,
  reporting,
  shared_things,
  showing,
  watching,
};
