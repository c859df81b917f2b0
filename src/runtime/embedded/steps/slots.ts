import { wordAt } from '../c-function.ts';
import type { CPythonModule } from '../cpython-module.ts';
import { FLAG, MEMBER, TYPE } from './layout.ts';

/** An attribute in a slot: its name, and where in the object it is. */
export interface Slot {
  readonly name: string;
  readonly offset: number;
}

/** What `__slots__` of a class and of those above it made. */
export function slotsOf(m: CPythonModule, type: number): Slot[] {
  const slots: Slot[] = [];
  for (let each = type; each !== 0; each = wordAt(m, each + TYPE.base)) {
    if ((wordAt(m, each + TYPE.flags) & FLAG.heap) === 0) break;
    slots.unshift(...ownSlots(m, each));
  }
  return slots;
}

function ownSlots(m: CPythonModule, type: number): Slot[] {
  const slots: Slot[] = [];
  let member = wordAt(m, type + TYPE.members);
  for (; member !== 0 && wordAt(m, member) !== 0; member += MEMBER.bytes)
    if (wordAt(m, member + MEMBER.type) === MEMBER.slot)
      slots.push({ name: m.UTF8ToString(wordAt(m, member)), offset: wordAt(m, member + MEMBER.offset) });
  return slots;
}
