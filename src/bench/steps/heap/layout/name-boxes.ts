import type { HeapGroup, HeapName } from '../heap.ts';
import { chooseLines } from './lines.ts';
import { GROUP_GAP, GROUP_PADDING, GROUP_TITLE, ROW } from './measures.ts';

/** A group, and which of its names have room. */
export interface NameBox {
  readonly group: HeapGroup;
  readonly names: readonly HeapName[];
  readonly unshown: number;
  /** The top of the box, which is below its title. */
  readonly y: number;
  readonly height: number;
}

const FRAME = GROUP_TITLE + 2 * GROUP_PADDING + GROUP_GAP;

/** The innermost frames have room first; a group that has none at all is left out. */
export function nameBoxes(groups: readonly HeapGroup[], height: number): NameBox[] {
  let left = height + GROUP_GAP;
  const boxes: Omit<NameBox, 'y' | 'height'>[] = [];
  for (const group of groups.toReversed()) {
    const room = Math.floor((left - FRAME) / ROW);
    const wanted = group.names.length + (group.unshown > 0 ? 1 : 0);
    if (room < Math.min(wanted, 2) || wanted === 0) continue;
    const isWhole = wanted <= room;
    const names = chooseLines(group.names, isWhole ? group.names.length : room - 1);
    const unshown = group.unshown + group.names.length - names.length;
    boxes.unshift({ group, names, unshown });
    left -= FRAME + rowsOf({ names, unshown }) * ROW;
  }
  let top = 0;
  return boxes.map((box) => {
    const tall = rowsOf(box) * ROW + 2 * GROUP_PADDING;
    const y = top + GROUP_TITLE;
    top = y + tall + GROUP_GAP;
    return { ...box, y, height: tall };
  });
}

function rowsOf({ names, unshown }: Pick<NameBox, 'names' | 'unshown'>): number {
  return names.length + (unshown > 0 ? 1 : 0);
}
