import { useEffect, useMemo, useReducer, useRef } from 'react';
import { stayingBetween } from './order.ts';

/*
 * What a browser has to lay out and paint at once: with three hundred tiles, a frame is missed where all of them are new, or one tile's move
 * takes all others along.
 */

/** More new tiles than that in one frame would be felt. */
const MOST_NEW = 60;

interface Kept {
  readonly order: readonly string[];
  readonly moves: ReadonlyMap<string, number>;
}

/**
 * How often each has moved past others, as a part of its key. React puts whom somebody goes past behind them, one by one, and each is laid out
 * anew; under a new key the one who moves is made anew, and nobody else knows of it.
 */
export function useMoves(order: readonly string[]): ReadonlyMap<string, number> {
  const kept = useRef<Kept>({ order: [], moves: new Map() });
  const moves = useMemo(() => movesAfter(kept.current, order), [order]);
  useEffect(() => {
    kept.current = { order, moves };
  });
  return moves;
}

function movesAfter(before: Kept, order: readonly string[]): ReadonlyMap<string, number> {
  const staying = stayingBetween(before.order, order);
  return new Map(
    order.map((client) => {
      const count = before.moves.get(client);
      if (count === undefined) return [client, 0];
      return [client, staying.has(client) ? count : count + 1];
    }),
  );
}

/** How many of so many may be shown by now: many new ones come piece by piece, from frame to frame. */
export function usePieces(count: number): number {
  const before = useRef(0);
  const [, goOn] = useReducer((pieces: number) => pieces + 1, 0);
  const shown = Math.min(count, before.current + MOST_NEW);
  useEffect(() => {
    before.current = shown;
    if (shown === count) return;
    const frame = requestAnimationFrame(goOn);
    return () => cancelAnimationFrame(frame);
  });
  return shown;
}
