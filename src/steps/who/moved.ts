import { itemOf } from '../call-path.ts';
import { partsOf } from '../expand.ts';
import type { PastWrite } from '../histories.ts';
import { valueAt, type Walk } from '../walk.ts';
import type { Held } from './lookup.ts';

/** How many items at most came or went before an item that has moved. */
const FARTHEST = 3;

/** Where an item of a list was before others came or went in front of it; `null` for one that is new there. */
export function moved(walk: Walk, { place, step }: PastWrite): Held | null {
  const where = itemOf(walk.trace.places, place);
  if (where.in !== 'object' || itemOf(walk.trace.objects, where.object).kind !== 'sequence') return null;
  const before = itemsAt(walk, where.object, step) ?? itemsOfReplaced(walk, where.object, step);
  const now = itemsAt(walk, where.object, step + 1);
  const index = Number(where.part);
  if (!before || !now) return null;
  for (let by = 1; by <= FARTHEST; by++)
    for (const shift of [by, -by])
      if (isShifted(before, now, index, shift)) return before[index - shift] ?? null;
  return alone(before, now, index);
}

/** Whether all from an index on were so many places before it. */
function isShifted(before: readonly Held[], now: readonly Held[], index: number, shift: number): boolean {
  if (before[index - shift] === undefined) return false;
  return now.every((item, at) => {
    const was = before[at - shift];
    return at < index || was === undefined || was.value === item.value;
  });
}

/** A list may have been sorted: an item that is there once, and was, has only moved. */
function alone(before: readonly Held[], now: readonly Held[], index: number): Held | null {
  const value = now[index]?.value;
  const alike = before.filter((item) => item.value === value);
  const isAlone = alike.length === 1 && now.filter((item) => item.value === value).length === 1;
  return isAlone && alike[0] !== before[index] ? (alike[0] ?? null) : null;
}

function itemsAt(walk: Walk, list: number, moment: number): readonly Held[] | null {
  const items = partsOf(walk, list, moment);
  return items.length === 0 ? null : items;
}

/** What a shared list held, in whose place another one was put. */
function itemsOfReplaced(walk: Walk, list: number, step: number): readonly Held[] | null {
  for (const place of walk.places.shared.values()) {
    if (valueAt(walk, place, step + 1) !== list) continue;
    const old = valueAt(walk, place, step);
    if (typeof old === 'number' && old !== list) return itemsAt(walk, old, step);
  }
  return null;
}
