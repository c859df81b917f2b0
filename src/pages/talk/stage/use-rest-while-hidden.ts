import { useEffect } from 'react';
import { readyPython, restPython } from '../../../session/index.ts';

/** A tab that nobody has looked at for so long needs no interpreter in waiting, which takes some 60 MB. */
const LONG_MS = 5 * 60_000;

/** Lets Python rest while the tab is hidden for long, and readies it when somebody comes back. */
export function useRestWhileHidden(): void {
  useEffect(() => {
    let resting: ReturnType<typeof setTimeout> | undefined;
    const onChange = () => {
      clearTimeout(resting);
      if (document.hidden) resting = setTimeout(() => void restPython(), LONG_MS);
      else void readyPython();
    };
    document.addEventListener('visibilitychange', onChange);
    return () => {
      clearTimeout(resting);
      document.removeEventListener('visibilitychange', onChange);
    };
  }, []);
}
