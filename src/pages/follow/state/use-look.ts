import { useRef, useState } from 'react';
import type { Position } from '#deck';
import type { AudienceView, FollowedBench } from '../../../room/index.ts';
import { SLIDES } from '../../talk/the-deck.ts';
import { furthest, type Look, lookAt } from './look-back.ts';

export interface Looking extends Look {
  readonly seen: Position;
  /** The bench as it was last seen on this slide; `null` if it was not, or if there is none. */
  readonly bench: FollowedBench | null;
  readonly goTo: (slide: number) => void;
  readonly backToLive: () => void;
}

/** What this reader looks at; `null` before anything was shown. What was seen of a slide stays. */
export function useLook(view: AudienceView | null): Looking | null {
  const [own, setOwn] = useState<number | null>(null);
  const seen = useRef<Position | null>(null);
  const benches = useRef(new Map<number, FollowedBench>());
  const stage = view?.position ?? null;
  seen.current = furthest(seen.current, stage);
  if (stage && view?.bench) benches.current.set(stage.slide, view.bench);
  const last = useRef<Position | null>(null);
  last.current = stage ?? last.current;
  if (!last.current || !seen.current) return null;
  const look = lookAt(SLIDES, own, last.current, seen.current);
  // Who has come to the stage again, or has been joined by it, goes on with it.
  if (look.isLive && own !== null) setOwn(null);
  return {
    ...look,
    seen: seen.current,
    bench: benches.current.get(look.position.slide) ?? null,
    goTo: setOwn,
    backToLive: () => setOwn(null),
  };
}
