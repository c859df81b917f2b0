import type { KeyboardEvent } from 'react';
import { at } from '#case';

/** What cmdk knows of walking: ↓ and ↑ go from one to the next, with Alt from one group to the next. */
const AS: Readonly<Record<string, KeyboardEventInit>> = {
  ArrowRight: { key: 'ArrowDown' },
  ArrowLeft: { key: 'ArrowUp' },
  ArrowDown: { key: 'ArrowDown', altKey: true },
  ArrowUp: { key: 'ArrowUp', altKey: true },
};

/**
 * Walks along a shelf by → and ←, and from one shelf to the next by ↓ and ↑; answers whether it did. To be asked while the
 * field is empty: there is nothing in it then that arrow keys could walk along.
 */
export function walkShelves(event: KeyboardEvent, list: HTMLElement | null): boolean {
  // What it does itself comes by here again.
  const as = event.nativeEvent.isTrusted ? at(AS, event.key) : undefined;
  const isOnShelf = list?.querySelector('[aria-selected="true"]')?.closest('[data-shelf]') != null;
  if (!as || !isOnShelf || event.altKey || event.metaKey || event.ctrlKey || event.shiftKey) return false;
  event.preventDefault();
  event.currentTarget.dispatchEvent(
    new window.KeyboardEvent('keydown', { ...as, bubbles: true, cancelable: true }),
  );
  return true;
}
