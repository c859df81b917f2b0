import { type RefObject, useLayoutEffect, useState } from 'react';
import { useDesignPixel } from '../../../ui/index.ts';
import { ROOM_ON_SLIDE } from './layout/heap-picture.ts';

/** Below that a picture becomes smaller as a whole: a name and an object do not fit beside each other. */
const NARROWEST = 480;

/** How many design pixels wide the place of a picture is; as wide as a slide until that is known. */
export function useWidth(ref: RefObject<HTMLElement | null>): number {
  const pixel = useDesignPixel(ref);
  const [width, setWidth] = useState(ROOM_ON_SLIDE.width);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => setWidth(Math.max(NARROWEST, Math.round(element.clientWidth / pixel)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, pixel]);
  return width;
}
