import { useEffect, useRef, useState } from 'react';
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

/** Whether a pointer or the keyboard is within, and what its element listens with. */
export function useHold() {
  const [isPointed, setPointed] = useState(false);
  const [isFocused, setFocused] = useState(false);
  return {
    isHeld: isPointed || isFocused,
    listeners: {
      onPointerEnter: () => setPointed(true),
      onPointerLeave: () => setPointed(false),
      onFocus: () => setFocused(true),
      onBlur: ({ currentTarget, relatedTarget }: React.FocusEvent) =>
        setFocused(relatedTarget instanceof Node && currentTarget.contains(relatedTarget)),
    },
  } as const;
}
