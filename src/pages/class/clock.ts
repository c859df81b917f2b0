import { useEffect, useState } from 'react';

/** Often enough for a clock that shows seconds. */
const LOOK_MS = 200;

/**
 * How many whole seconds are left until a moment of the instructor's clock; below 0 once it has passed, `null` without a moment.
 *
 * @param ahead how much that clock is ahead of this one, in milliseconds
 */
export function useSecondsLeft(endsAt: number | null, ahead = 0): number | null {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (endsAt === null) return;
    const look = () => setNow(Date.now());
    look();
    const looking = setInterval(look, LOOK_MS);
    return () => clearInterval(looking);
  }, [endsAt]);
  return endsAt === null ? null : Math.ceil((endsAt - now - ahead) / 1000);
}

/** `4:09`, `1:00:00`; `0:00` once the time is up. */
export function clockText(seconds: number): string {
  const left = Math.max(0, seconds);
  const [hours, minutes, rest] = [Math.floor(left / 3600), Math.floor(left / 60) % 60, left % 60];
  const two = (part: number) => String(part).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** What a clock says in words beside its figures: nobody has to see its colour. */
export function clockWords(seconds: number): string {
  if (seconds <= 0) return 'Time is up';
  return seconds <= LAST_S ? 'The last minute' : '';
}

const LAST_S = 60;
