import { lazy, type RefObject, Suspense, useLayoutEffect, useRef, useState } from 'react';
import type { Point, Size, Stroke } from '../../../../session/index.ts';
import styles from './Drawn.module.css';
import { designPixel } from './geometry.ts';

/** Not needed for the first slide. */
export const loadInk = () => import('./Ink.tsx');
const Ink = lazy(async () => ({ default: (await loadInk()).Ink }));

interface DrawnProps {
  readonly strokes: readonly Stroke[];
  /** Where the laser points; `null` while it is off. */
  readonly pointer: Point | null;
}

/** Ink and the laser's dot, over all of the box that they are in. */
export function Drawn({ strokes, pointer }: DrawnProps) {
  const picture = useRef<SVGSVGElement>(null);
  const size = useSize(picture);
  const { width, height } = size;
  return (
    <svg ref={picture} aria-hidden className={styles.picture} viewBox={`0 0 ${width || 1} ${height || 1}`}>
      <Suspense>
        {strokes.map((stroke, index) => (
          <Ink key={index} stroke={stroke} size={size} />
        ))}
      </Suspense>
      {pointer && (
        <g
          data-laser
          className={styles.laser}
          transform={`translate(${pointer[0] * width} ${pointer[1] * height}) scale(${designPixel(size)})`}
        >
          <circle r={30} />
          <circle r={10} />
        </g>
      )}
    </svg>
  );
}

function useSize(box: RefObject<Element | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return size;
}
