import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useMemo, useRef } from 'react';
import { beginStroke, drawOn, type Point, pointAt, type Stroke } from '../../../../session/index.ts';
import { placeOn } from './geometry.ts';

/** What the mouse, a finger or a pen does on the slide of this window. */
export type Tool = 'none' | 'laser' | 'pen';

/** While the laser is on, it points where the mouse or a finger is over `box`. */
export function useLaser(box: RefObject<HTMLElement | null>, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    let place: Point | null = null;
    let frame = 0;
    // A mouse reports more often than a screen shows.
    const show = (next: Point | null) => {
      place = next;
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        pointAt(place);
      });
    };
    const onMove = ({ clientX, clientY }: PointerEvent) => {
      const bounds = box.current?.getBoundingClientRect();
      if (bounds) show(placeOn(bounds, clientX, clientY));
    };
    const onUp = ({ pointerType }: PointerEvent) => pointerType === 'touch' && show(null);
    const onLeave = () => show(null);
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerdown', onMove);
    window.addEventListener('pointerup', onUp);
    document.documentElement.addEventListener('pointerleave', onLeave);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerdown', onMove);
      window.removeEventListener('pointerup', onUp);
      document.documentElement.removeEventListener('pointerleave', onLeave);
      pointAt(null);
    };
  }, [box, isOn]);
}

type Points = Stroke['points'];

/** The handlers of a surface to draw on. */
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
