import { patchBetween, patched } from '../windows/index.ts';

/** The same as `next`, of the objects of `before` wherever they say the same: what shows one of them need not look again. */
export function alike<Value>(before: Value | null, next: Value): Value {
  return before === null ? next : (patched(before, patchBetween(before, next)) as Value);
}
