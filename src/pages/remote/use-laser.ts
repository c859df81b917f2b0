import { useEffect, useMemo, useState } from 'react';
import { type AudienceView, type Command, RESTS_EVERY_MS } from '../../room/index.ts';
import { throttled } from './throttled.ts';

export type Place = NonNullable<AudienceView['pointer']>;

/** How a finger points on the stage. */
export interface Laser {
  /** Where this phone points; `null` if it does not. */
  readonly place: Place | null;
  readonly shine: (at: Place) => void;
  /** The same, but only while it shines: a finger that was refused, or is late, does not begin again. */
  readonly move: (at: Place) => void;
  readonly end: () => void;
}

/** Fifteen times a second. */
const EVERY_MS = 66;

/**
 * Points with the laser until the finger is lifted, the page is hidden or left, or a place is refused.
 *
 * @param send answers whether it went out
 */
export function useLaser(send: (command: Command) => boolean, isHeard: boolean): Laser {
  const [place, setPlace] = useState<Place | null>(null);
  const laser = useMemo(() => laserOf(send, setPlace), [send]);

  useEffect(() => {
    const onHidden = () => document.hidden && laser.end();
    document.addEventListener('visibilitychange', onHidden);
    window.addEventListener('pagehide', laser.end);
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      window.removeEventListener('pagehide', laser.end);
      laser.end();
    };
  }, [laser]);

  useEffect(() => {
    if (!isHeard) laser.drop();
  }, [laser, isHeard]);

  return { place, ...laser };
}

function laserOf(send: (command: Command) => boolean, show: (place: Place | null) => void) {
  /** While it shines. */
  let resting: ReturnType<typeof setInterval> | undefined;
  let last: Place = [0, 0];
  const pace = throttled<Place>(EVERY_MS, (at) => {
    if (!send({ do: 'laser', at })) drop();
  });
  const drop = () => {
    clearInterval(resting);
    resting = undefined;
    pace.cancel();
    show(null);
  };
  const shine = (at: Place) => {
    last = at;
    show(at);
    resting ??= setInterval(() => pace.say(last), RESTS_EVERY_MS);
    pace.say(at);
  };
  return {
    shine,
    drop,
    move: (at: Place) => resting !== undefined && shine(at),
    end() {
      if (resting === undefined) return;
      drop();
      send({ do: 'laser', at: null });
    },
  };
}
