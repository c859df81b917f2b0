import { useEffect, useState } from 'react';

/** What time it is, told four times a second: a clock must not skip a second. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(ticking);
  }, []);
  return now;
}
