import * as v from 'valibot';
import { isStageName } from '#case';
import type { WorkspaceId } from '../workspace.ts';
import { recordOf } from './record-of.ts';

/** What slices are made of. Texts have no bound of their own: what a hand can paste is not refused. */

export const Finite = v.pipe(v.number(), v.finite());
export const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const Stage = v.pipe(v.string(), v.guard(isStageName));
export const Texts = recordOf(v.string());
/** The name of a window, as `THIS_WINDOW`. */
export const WindowId = v.pipe(v.string(), v.nonEmpty(), v.maxLength(64));

export function between(least: number, most: number) {
  return v.pipe(Finite, v.minValue(least), v.maxValue(most));
}

export function listOf<const Item extends v.GenericSchema>(item: Item, most = Number.POSITIVE_INFINITY) {
  return v.pipe(v.array(item), v.maxLength(most), v.readonly());
}

/** Longer than a folder's name and a stage's can be. */
const LONGEST_ID = 600;

export function isWorkspaceId(name: string): name is WorkspaceId {
  return (
    name.length <= LONGEST_ID && name.includes('/') && isStageName(name.slice(name.lastIndexOf('/') + 1))
  );
}
