import { useEffect, useMemo, useState } from 'react';
import { useSession } from '../../../session/index.ts';
import { minutesOf, planFor } from '../../pace.ts';
import { SECTIONS } from '../the-deck.ts';

/** How long the talk is planned to be, in minutes. */
export const PLANNED = minutesOf(SECTIONS);

/** The sections with as many minutes as they have today. */
export function usePlan() {
  const slot = useSession(({ show }) => show.slot);
  return useMemo(() => planFor(SECTIONS, slot), [slot]);
}

/** The time, updated four times a second: a clock must not skip a second. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(ticking);
  }, []);
  return now;
}
