import { useState } from 'react';

const KEY = 'machete-mode.notes-size';
/** Times the desk's own size, which is larger on a larger screen. */
const SIZES = [1.1, 1.2, 1.35, 1.55, 1.8, 2.1, 2.5] as const;
const USUAL = 1.35;

/** How large notes are read in this window, in `em`; remembered in this browser. */
export function useNotesSize() {
  const [size, setSize] = useState(stored);
  const change = (next: number | undefined) => {
    if (next === undefined) return;
    setSize(next);
    try {
      localStorage.setItem(KEY, String(next));
    } catch {
      // Storage is refused in some private windows: then the choice lasts as long as the page.
    }
  };
  return {
    size,
    larger: () => change(SIZES.find((each) => each > size)),
    smaller: () => change(SIZES.findLast((each) => each < size)),
  };
}

function stored(): number {
  try {
    const kept = Number(localStorage.getItem(KEY));
    return SIZES.find((size) => size === kept) ?? USUAL;
  } catch {
    return USUAL;
  }
}
