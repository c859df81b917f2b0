import { addressNow, isByItself } from '../pages/addresses.ts';

/**
 * Begins what the windows of this browser share as soon as this one shows a page of theirs: at once, unless it is opened as a page by
 * itself, which on a phone must load neither Python nor a copy of the deck, and must not lead where somebody gives a talk.
 */
export function onceAmongWindows(begin: () => void): void {
  if (!isByItself(addressNow())) {
    begin();
    return;
  }
  const onAnother = () => {
    if (isByItself(addressNow())) return;
    removeEventListener('hashchange', onAnother);
    begin();
  };
  addEventListener('hashchange', onAnother);
}
