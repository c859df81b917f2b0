import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { heldOrder, type Order } from './order.ts';

/** The order of the tiles: by need, but as it was while somebody is about to press one. */
export function useHeldOrder(wanted: readonly string[], isHeld: boolean): Order & { sortNow(): void } {
  const [asked, setAsked] = useState(0);
  const kept = useRef<{ readonly shown: readonly string[]; readonly asked: number }>({ shown: [], asked });
  const isSorted = !isHeld || kept.current.asked !== asked;
  const order = isSorted ? { shown: wanted, moved: 0 } : heldOrder(kept.current.shown, wanted);
  useEffect(() => {
    kept.current = { shown: order.shown, asked };
  });
  return { ...order, sortNow: () => setAsked((count) => count + 1) };
}

/** Who is about to press a tile has read it by then; a pointer that lies there longer is parked, and holds nothing. */
const PARKED_AFTER_MS = 15_000;

/** Whether a pointer that moves, or the keyboard, is within, and what its element listens with. */
export function useHold() {
  const { isPointed, ...pointer } = usePointer();
  const [isFocused, setFocused] = useState(false);
  return {
    isHeld: isPointed || isFocused,
    listeners: {
      ...pointer,
      onFocus: () => setFocused(true),
      onBlur: ({ currentTarget, relatedTarget }: React.FocusEvent) =>
        setFocused(relatedTarget instanceof Node && currentTarget.contains(relatedTarget)),
    },
  } as const;
}

function usePointer() {
  const [isPointed, setPointed] = useState(false);
  const place = useRef('');
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);
  const onMove = ({ screenX, screenY }: PointerEvent) => {
    const now = `${screenX} ${screenY}`;
    // A browser says that a pointer has come, too, where tiles have moved beneath one that lies still.
    if (now === place.current) return;
    place.current = now;
    setPointed(true);
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => setPointed(false), PARKED_AFTER_MS);
  };
  const onPointerLeave = () => {
    place.current = '';
    clearTimeout(waiting.current);
    setPointed(false);
  };
  return { isPointed, onPointerEnter: onMove, onPointerMove: onMove, onPointerLeave };
}
