import { type RefObject, useLayoutEffect, useRef } from 'react';

/** More tiles than that would be a swarm, and take the page's time. */
const MOST_GLIDING = 60;
const GLIDE_MS = 350;

/** Children that come to another place glide there from where they were, each known by its `data-client`. */
export function useGliding(list: RefObject<HTMLElement | null>, order: readonly string[]): void {
  const places = useRef(new Map<string, { readonly x: number; readonly y: number }>());
  const key = order.length > MOST_GLIDING ? '' : order.join(' ');
  useLayoutEffect(() => {
    const element = list.current;
    if (!element || key === '') return places.current.clear();
    const before = places.current;
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const now = new Map<string, { readonly x: number; readonly y: number }>();
    for (const child of element.children) {
      if (!(child instanceof HTMLElement)) continue;
      const client = child.dataset.client ?? '';
      const place = { x: child.offsetLeft, y: child.offsetTop };
      const was = before.get(client);
      now.set(client, place);
      if (isStill || !was || (was.x === place.x && was.y === place.y)) continue;
      child.animate(
        [{ transform: `translate(${was.x - place.x}px, ${was.y - place.y}px)` }, { transform: 'none' }],
        { duration: GLIDE_MS, easing: 'cubic-bezier(0.2, 0.7, 0.2, 1)' },
      );
    }
    places.current = now;
  }, [list, key]);
}
