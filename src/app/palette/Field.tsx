import { useCommandState } from 'cmdk';
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { at } from '#case';
import { chordOf } from '../../ui/index.ts';
import styles from '../../ui/search-field.module.css';

interface FieldProps {
  readonly query: string;
  readonly list: RefObject<HTMLElement | null>;
  /** The id of the element that lists the keys. */
  readonly describedBy: string;
  readonly onSearch: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * Where the words are typed. It keeps the focus, and names the chosen row for screen readers: cmdk's own field names the row
 * chosen before.
 */
export function Field({ query, list, describedBy, onSearch, onKeyDown }: FieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const chosen = useCommandState(({ value }) => value);
  // After each rendering: rows come and go for more reasons than this field knows.
  useEffect(() => {
    const row = list.current?.querySelector(`[role="option"][data-value="${CSS.escape(chosen)}"]`);
    if (list.current) field.current?.setAttribute('aria-controls', list.current.id);
    if (row) field.current?.setAttribute('aria-activedescendant', row.id);
    else field.current?.removeAttribute('aria-activedescendant');
  });
  useEffect(() => {
    const row = list.current?.querySelector(`[role="option"][data-value="${CSS.escape(chosen)}"]`);
    // A row under the pointer is visible, and must not move away.
    if (row && !row.matches(':hover')) row.scrollIntoView({ block: 'nearest' });
  }, [chosen, list]);
  return (
    <input
      ref={field}
      data-first
      type="text"
      role="combobox"
      aria-label="Go to"
      aria-expanded="true"
      aria-autocomplete="list"
      aria-describedby={describedBy}
      autoComplete="off"
      spellCheck={false}
      placeholder="A case, a stage, a file, a task, a slide, a command"
      className={styles.field}
      value={query}
      onChange={({ target }) => onSearch(target.value)}
      onKeyDown={onKeyDown}
    />
  );
}

/** How cmdk moves: ↓ and ↑ from row to row, with Alt from group to group. */
const AS: Readonly<Record<string, KeyboardEventInit>> = {
  ArrowRight: { key: 'ArrowDown' },
  ArrowLeft: { key: 'ArrowUp' },
  ArrowDown: { key: 'ArrowDown', altKey: true },
  ArrowUp: { key: 'ArrowUp', altKey: true },
};

/**
 * Moves along a shelf by → and ←, and from shelf to shelf by ↓ and ↑; answers whether it did. Only for an empty field: in a text
 * the arrow keys move the cursor.
 */
export function walkShelves(event: KeyboardEvent, list: HTMLElement | null): boolean {
  // Its own events come by here again.
  const as = event.nativeEvent.isTrusted ? at(AS, chordOf(event.nativeEvent) ?? '') : undefined;
  const isOnShelf = list?.querySelector('[aria-selected="true"]')?.closest('[data-shelf]') != null;
  if (!as || !isOnShelf) return false;
  event.preventDefault();
  event.currentTarget.dispatchEvent(
    new window.KeyboardEvent('keydown', { ...as, bubbles: true, cancelable: true }),
  );
  return true;
}
