import { useEffect, useLayoutEffect, useSyncExternalStore } from 'react';
import { keptText } from './kept.ts';

export type Theme = 'dark' | 'light';

const keptTheme = keptText('browser', 'machete-mode.theme');
const listeners = new Set<() => void>();

/** The theme in force. `?theme=light` in the address wins over what was last chosen. */
export function startTheme(): void {
  const asked = askedTheme() ?? keptTheme.read();
  show(asked === 'light' ? 'light' : 'dark');
}

/** What the address asks for, by `?theme=`. */
export function askedTheme(): string | null {
  return new URLSearchParams(location.search).get('theme');
}

/** Dark for dark rooms, light for bright ones; answers which it is now. */
export function toggleTheme(): Theme {
  const next: Theme = current() === 'dark' ? 'light' : 'dark';
  setTheme(next);
  return next;
}

/** Remembered in this browser. */
export function setTheme(theme: Theme): void {
  if (theme === current()) return;
  show(theme);
  keptTheme.keep(theme);
}

/** A page's own theme while it is shown; the user's comes back with the next page. `null` leaves it at the user's. */
export function usePageTheme(theme: Theme | null): void {
  useLayoutEffect(() => {
    if (theme === null) return;
    const before = current();
    show(theme);
    return () => show(before);
  }, [theme]);
}

/** While a page is printed it is light: paper is. */
export function useLightPaper(): void {
  useEffect(() => {
    let before: Theme | null = null;
    const onBefore = () => {
      before ??= current();
      show('light');
    };
    const onAfter = () => {
      if (before) show(before);
      before = null;
    };
    window.addEventListener('beforeprint', onBefore);
    window.addEventListener('afterprint', onAfter);
    return () => {
      window.removeEventListener('beforeprint', onBefore);
      window.removeEventListener('afterprint', onAfter);
    };
  }, []);
}

/** The colours on the screen: those of a theme, with more contrast, or the system's own in place of ours. */
export type Colours = `${'' | 'more-' | 'forced-'}${Theme}`;

const FORCED = '(forced-colors: active)';
const MORE = '(prefers-contrast: more)';
/** In the system's own colours this says which they are: our theme does not. */
const DARK = '(prefers-color-scheme: dark)';

/** For what draws with colours and not with CSS. */
export function useColours(): Colours {
  return useSyncExternalStore(subscribeToAll, coloursNow);
}

function coloursNow(): Colours {
  if (matchMedia(FORCED).matches) return matchMedia(DARK).matches ? 'forced-dark' : 'forced-light';
  return matchMedia(MORE).matches ? `more-${current()}` : current();
}

function subscribeToAll(listener: () => void): () => void {
  const queries = [FORCED, MORE, DARK].map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', listener);
  const unsubscribe = subscribe(listener);
  return () => {
    for (const query of queries) query.removeEventListener('change', listener);
    unsubscribe();
  };
}

function current(): Theme {
  return document.documentElement.dataset.theme === 'light' ? 'light' : 'dark';
}

function show(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
