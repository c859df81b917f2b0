import * as v from 'valibot';
import { isStageName } from '#case';
import { recordOf } from '../../case/record-of.ts';
import type { WorkspaceId } from '../workspace/workspace.ts';

/** What slices are made of. Texts have no bound of their own: what a hand can paste is not refused. */

export const Finite = v.pipe(v.number(), v.finite());
export const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** What both are named by are folders. */
const LONGEST_NAME = 255;
export const CaseId = v.pipe(v.string(), v.maxLength(LONGEST_NAME));
export const Stage = v.pipe(v.string(), v.maxLength(LONGEST_NAME), v.guard(isStageName));
export const Texts = recordOf(v.string());
/** The name of a window, as `THIS_WINDOW`. */
export const WindowId = v.pipe(v.string(), v.nonEmpty(), v.maxLength(64));

export function between(least: number, most: number) {
  return v.pipe(Finite, v.minValue(least), v.maxValue(most));
}

export function listOf<const Item extends v.GenericSchema>(item: Item, most = Number.POSITIVE_INFINITY) {
  return v.pipe(v.array(item), v.maxLength(most), v.readonly());
}

export function isWorkspaceId(name: string): name is WorkspaceId {
  const end = name.lastIndexOf('/');
  return end >= 0 && v.is(CaseId, name.slice(0, end)) && v.is(Stage, name.slice(end + 1));
}
