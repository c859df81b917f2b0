import { useSyncExternalStore } from 'react';

export type Theme = 'dark' | 'light';

const KEY = 'machete-mode.theme';
const listeners = new Set<() => void>();

/** The theme in force. `?theme=light` in the address wins over what was last chosen. */
export function startTheme(): void {
  const asked = new URLSearchParams(location.search).get('theme') ?? stored();
  show(asked === 'light' ? 'light' : 'dark');
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
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Storage is refused in some private windows: then the choice lasts as long as the page.
  }
}

export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, current);
}

function current(): Theme {
  return document.documentElement.dataset.theme === 'light' ? 'light' : 'dark';
}

function show(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  for (const listener of listeners) listener();
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
