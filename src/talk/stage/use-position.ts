import { useCallback, useRef } from 'react';
import { useLocation, useParams } from 'wouter';
import { nearest, type Position } from '#deck';
import { SLIDES } from '../the-deck.ts';

/** How to go from the position that one is at to another one. */
export type Go = (move: (from: Position) => Position) => void;

/** The position that the address tells, and how to leave it. */
export function usePosition(address: (position: Position) => string): [Position, Go] {
  const { slide, step } = useParams<{ slide?: string; step?: string }>();
  const [, navigate] = useLocation();
  const position = nearest(SLIDES, Number(slide ?? 1), Number(step ?? 0));

  // Two presses of a key may come before React has rendered the first: the second starts from where that led.
  const latest = useRef(position);
  latest.current = position;
  const go = useCallback<Go>(
    (move) => {
      const from = latest.current;
      const to = move(from);
      latest.current = to;
      // Steps replace each other in the history: the browser's Back goes slide by slide.
      navigate(address(to), { replace: to.slide === from.slide });
    },
    [navigate, address],
  );
  return [position, go];
}
