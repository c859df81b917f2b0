import { useState } from 'react';
import * as v from 'valibot';
import { kept } from '../../../ui/index.ts';

/** Times the desk's own size, which is larger on a larger screen. */
const SIZES = [1.1, 1.2, 1.35, 1.55, 1.8, 2.1, 2.5] as const;
type Size = (typeof SIZES)[number];
const USUAL = 1.35;
const keptSize = kept('browser', 'machete-mode.notes-size', v.picklist(SIZES));

/** How large notes are read in this window, in `em`; remembered in this browser. */
export function useNotesSize() {
  const [size, setSize] = useState<Size>(() => keptSize.read() ?? USUAL);
  const change = (next: Size | undefined) => {
    if (next === undefined) return;
    setSize(next);
    keptSize.keep(next);
  };
  return {
    size,
    larger: () => change(SIZES.find((each) => each > size)),
    smaller: () => change(SIZES.findLast((each) => each < size)),
  };
}
