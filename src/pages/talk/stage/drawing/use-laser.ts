import { type RefObject, useEffect } from 'react';
import { type Point, pointAt } from '../../../../session/index.ts';
import { placeOn } from './place-on.ts';

/** While the laser is on, it points where the mouse or a finger is over `box`. */
export function useLaser(box: RefObject<HTMLElement | null>, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    let place: Point | null = null;
    let frame = 0;
    // A mouse tells more often than a screen shows.
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
