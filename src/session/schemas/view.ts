import * as v from 'valibot';
import type { View } from '../show/view.ts';
import { Count, Finite, listOf, WindowId } from './basics.ts';
import { ofType } from './of-type.ts';

const SelectionSchema = v.strictObject({
  selectionStartLineNumber: Count,
  selectionStartColumn: Count,
  positionLineNumber: Count,
  positionColumn: Count,
});

export const ViewSchema = ofType<View>()(
  v.strictObject({
    marked: v.nullable(v.strictObject({ file: v.string(), line: Count })),
    selected: byHand(v.strictObject({ file: v.string(), selection: SelectionSchema })),
    scrolled: byHand(v.strictObject({ file: v.string(), line: Finite })),
    terminal: byHand(Finite),
    typed: byHand(v.strictObject({ text: v.string(), cursor: Count })),
    // Some browsers scroll beyond both ends, and back.
    evidence: byHand(Finite),
    unfolded: listOf(Count),
  }),
);

function byHand<const What extends v.GenericSchema>(what: What) {
  return v.nullable(v.strictObject({ by: WindowId, what }));
}
