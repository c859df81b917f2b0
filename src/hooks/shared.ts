import calling from './python/shared/calling.py?raw';
import catching from './python/shared/catching.py?raw';
import finding from './python/shared/finding.py?raw';
import following from './python/shared/following.py?raw';
import guarding from './python/shared/guarding.py?raw';
import handlers from './python/shared/handlers.py?raw';
import importing from './python/shared/importing.py?raw';
import listening from './python/shared/listening.py?raw';
import looking from './python/shared/looking.py?raw';
import mentioning from './python/shared/mentioning.py?raw';
import rebinding from './python/shared/rebinding.py?raw';
import reporting from './python/shared/reporting.py?raw';
import shared_things from './python/shared/shared_things.py?raw';
import showing from './python/shared/showing.py?raw';
import statements from './python/shared/statements.py?raw';
import watching from './python/shared/watching.py?raw';
import wording from './python/shared/wording.py?raw';

/** What hooks share, by the names by which they import it. */
export const SHARED = {
  listening,
  looking,
  guarding,
  finding,
  calling,
  catching,
  following,
  handlers,
  importing,
  mentioning,
  rebinding,
  reporting,
  shared_things,
  showing,
  statements,
  watching,
  wording,
};
