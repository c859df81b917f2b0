import { keptText } from '../../ui/index.ts';

/*
 * Whether this browser is in a class is asked at every start: what it takes to be in one is loaded only then. Kept small for that.
 */

const stored = keptText('browser', 'machete-mode.class');
/** Where the browser keeps nothing, for as long as the page lives. */
let inThisPage: string | null = null;
const listeners = new Set<() => void>();

export const membershipText = {
  read: () => inThisPage ?? stored.read(),
  keep(text: string | null) {
    inThisPage = text;
    stored.keep(text);
    for (const listener of listeners) listener();
  },
};

export function isMember(): boolean {
  return membershipText.read() !== null;
}

/** Calls back when this browser has joined a class or left it, in whatever tab. Answers how to end that. */
export function watchMembership(listener: () => void): () => void {
  const onStorage = () => {
    inThisPage = null;
    listener();
  };
  listeners.add(listener);
  addEventListener('storage', onStorage);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', onStorage);
  };
}
