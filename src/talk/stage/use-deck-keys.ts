import { useEffect } from 'react';
import { first, last, next, type Position, previous } from '#deck';
import { toggleTheme } from '../../ui/index.ts';
import { SLIDES } from '../the-deck.ts';
import { belongsToFocus } from './is-typing.ts';
import type { Go } from './use-position.ts';

/** The keys of a keyboard and of the usual clickers, which send PageUp and PageDown. */
const MOVES: Readonly<Record<string, (from: Position) => Position>> = {
  ArrowRight: forward,
  ArrowDown: forward,
  PageDown: forward,
  Enter: forward,
  ' ': forward,
  ArrowLeft: back,
  ArrowUp: back,
  PageUp: back,
  Backspace: back,
  'Shift+ ': back,
  Home: () => first,
  End: () => last(SLIDES),
};

/** Walks the deck by keyboard, but never while someone types. */
export function useDeckKeys(go: Go): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || belongsToFocus(event))
        return;
      const move = MOVES[event.shiftKey ? `Shift+${event.key}` : event.key];
      if (move) go(move);
      else if (event.key === 't') toggleTheme();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [go]);
}

function forward(from: Position): Position {
  return next(SLIDES, from);
}

function back(from: Position): Position {
  return previous(SLIDES, from);
}
