import { useEffect, useState } from 'react';
import type { Standing } from './standing.ts';

/** A link that comes back within this time was never gone, for who reads. */
const BLINK_MS = 1_000;

/** How it is with the room, but for what is over in the blink of an eye. */
export function useSteady(now: Standing): Standing {
  const [shown, setShown] = useState(now);
  const isSame = shown.is === now.is && shown.text === now.text;
  const mayPass = shown.is === 'live' && now.is === 'waiting';
  if (!isSame && !mayPass) setShown(now);
  const { is, text } = now;
  useEffect(() => {
    if (isSame || !mayPass) return;
    const timer = setTimeout(() => setShown({ is, text }), BLINK_MS);
    return () => clearTimeout(timer);
  }, [isSame, mayPass, is, text]);
  return shown;
}
