import { type PointerEvent as ReactPointerEvent, useEffect, useMemo, useRef } from 'react';
import { beginStroke, drawOn, type Stroke } from '../../../../session/index.ts';
import { placeOn } from './place-on.ts';

type Points = Stroke['points'];

/** The handlers of a surface that one draws on. */
export function usePen(slide: number) {
  const waiting = useRef<Points>([]);
  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  return useMemo(() => {
    const flush = () => {
      frame.current = 0;
      if (waiting.current.length > 0) drawOn(slide, waiting.current);
      waiting.current = [];
    };
    return {
      onPointerDown(event: ReactPointerEvent<Element>) {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        beginStroke(slide, { points: pointsOf(event.currentTarget, [event.nativeEvent]) });
      },
      onPointerMove(event: ReactPointerEvent<Element>) {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        const since = event.nativeEvent.getCoalescedEvents();
        const moved = since.length > 0 ? since : [event.nativeEvent];
        waiting.current = [...waiting.current, ...pointsOf(event.currentTarget, moved)];
        frame.current ||= requestAnimationFrame(flush);
      },
      onPointerUp() {
        cancelAnimationFrame(frame.current);
        flush();
      },
    };
  }, [slide]);
}

function pointsOf(surface: Element, events: readonly PointerEvent[]): Points {
  const box = surface.getBoundingClientRect();
  return events.flatMap(({ clientX, clientY, pressure }) => {
    const place = placeOn(box, clientX, clientY);
    return place ? [[...place, Math.round(pressure * 100) / 100] as const] : [];
  });
}
