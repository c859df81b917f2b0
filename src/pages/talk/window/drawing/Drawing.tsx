import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type Size, type Stroke, strokesOn, useSession } from '../../../../session/index.ts';
import { classes } from '../../../../ui/index.ts';
import styles from './Drawing.module.css';
import { designPixel, strokePath } from './geometry.ts';
import { type Tool, useLaser, usePen } from './use-pointer.ts';

interface DrawingProps {
  readonly slide: number;
  readonly tool: Tool;
}

/** What was drawn on a slide by hand, and where the laser points. This is also where you draw and point. */
export function Drawing({ slide, tool }: DrawingProps) {
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  const strokes = useSession(({ show }) => strokesOn(show, slide));
  const pointer = useSession(({ show }) => show.pointer);
  const pen = usePen(slide);
  useLaser(box, tool === 'laser');
  const { width, height } = size;
  return (
    <div
      ref={box}
      className={classes(styles.surface, tool === 'pen' && styles.pen)}
      data-drawing={tool === 'none' ? undefined : tool}
      {...(tool === 'pen' ? pen : {})}
    >
      <svg aria-hidden viewBox={`0 0 ${width || 1} ${height || 1}`}>
        {strokes.map((stroke, index) => (
          <Ink key={index} stroke={stroke} size={size} />
        ))}
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
    </div>
  );
}

function Ink({ stroke, size }: { readonly stroke: Stroke; readonly size: Size }) {
  const path = useMemo(() => strokePath(stroke, size), [stroke, size]);
  return <path data-ink className={styles.ink} d={path} />;
}

function useSize(box: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() =>
      setSize({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return size;
}
