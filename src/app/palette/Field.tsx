import { useCommandState } from 'cmdk';
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import styles from '../../ui/search-field.module.css';

interface FieldProps {
  readonly query: string;
  readonly list: RefObject<HTMLElement | null>;
  /** The id of what tells the keys. */
  readonly describedBy: string;
  readonly onSearch: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * Where the words are typed. It has the focus all the time, and tells which row is chosen: cmdk's own field tells the row that
 * was chosen before.
 */
export function Field({ query, list, describedBy, onSearch, onKeyDown }: FieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const chosen = useCommandState(({ value }) => value);
  // After each rendering: the rows that there are come and go with more than this field knows of.
  useEffect(() => {
    const row = list.current?.querySelector(`[role="option"][data-value="${CSS.escape(chosen)}"]`);
    if (list.current) field.current?.setAttribute('aria-controls', list.current.id);
    if (row) field.current?.setAttribute('aria-activedescendant', row.id);
    else field.current?.removeAttribute('aria-activedescendant');
  });
  useEffect(() => {
    const row = list.current?.querySelector(`[role="option"][data-value="${CSS.escape(chosen)}"]`);
    // What is pointed at is seen, and must not move away.
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
