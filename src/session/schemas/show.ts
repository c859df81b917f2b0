import * as v from 'valibot';
import { recordOf } from '../../case/record-of.ts';
import type { Question } from '../../steps/index.ts';
import { Count, listOf, MemberName } from '../../windows/index.ts';
import { MOST_ELAPSED, MOST_POINTS, MOST_STROKES, type Show, SLOTS, type Stroke } from '../state/show.ts';
import type { Steps } from '../state/steps.ts';
import type { View } from '../state/view.ts';
import { between, Finite, ofType, once } from './basics.ts';

/** Where two windows draw at once, both keep what they drew: until the next stroke there may be more than in one. */
const WINDOWS_DRAW = 2;

/** All times that JavaScript knows. */
const Time = between(0, 8.64e15);
const Elapsed = between(0, MOST_ELAPSED);
const Part = between(0, 1);
const Line = v.pipe(Count, v.minValue(1));
const Pixels = v.pipe(between(0, 100_000), v.gtValue(0));

/** Points are many, and come one by one: they are looked at without a schema for each. */
const PointsSchema = v.custom<Stroke['points']>(
  (points) =>
    Array.isArray(points) &&
    points.length <= WINDOWS_DRAW * MOST_POINTS &&
    points.every((point) => Array.isArray(point) && point.length === 3 && point.every(isPart)),
);
const StrokeSchema = ofType<Stroke>()(v.strictObject({ points: PointsSchema }));
const StrokesSchema = once(listOf(once(StrokeSchema), WINDOWS_DRAW * MOST_STROKES));

export const ShowSchema = ofType<Show>()(
  v.strictObject({
    isBlack: v.boolean(),
    theme: v.nullable(v.picklist(['dark', 'light'])),
    fontScale: between(0.5, 3),
    pointer: v.nullable(v.pipe(v.strictTuple([Part, Part]), v.readonly())),
    ink: once(recordOf(StrokesSchema, isSlideNumber)),
    spotlight: v.nullable(v.strictObject({ slide: Line, from: Line, to: Line })),
    clock: v.variant('status', [
      v.strictObject({ status: v.literal('stopped'), elapsed: Elapsed }),
      v.strictObject({ status: v.literal('running'), since: Time, before: Elapsed }),
    ]),
    cleared: v.nullable(Elapsed),
    slot: v.nullable(between(SLOTS.least, SLOTS.most)),
    stage: v.nullable(v.strictObject({ width: Pixels, height: Pixels, isFullScreen: v.boolean() })),
  }),
);

function isPart(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

function isSlideNumber(name: string): name is `${number}` {
  return /^\d{1,6}$/.test(name);
}

const SelectionSchema = v.strictObject({
  selectionStartLineNumber: Count,
  selectionStartColumn: Count,
  positionLineNumber: Count,
  positionColumn: Count,
});

const QuestionSchema = ofType<Question>()(
  v.variant('of', [
    v.strictObject({ of: v.literal('place'), place: Count, moment: Count }),
    v.strictObject({ of: v.literal('file'), path: v.string(), moment: Count }),
    v.strictObject({ of: v.literal('calls'), left: Count, right: Count, moment: Count }),
  ]),
);

const StepsSchema = ofType<Steps>()(
  v.strictObject({
    moment: Count,
    question: v.nullable(QuestionSchema),
    chosen: v.nullable(Count),
    aside: v.nullable(v.union([v.strictObject({ frame: Count }), v.strictObject({ file: v.string() })])),
    pane: v.picklist(['names', 'picture', 'evidence']),
    opened: listOf(v.string()),
    told: Count,
  }),
);

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
    turned: listOf(v.string()),
    steps: v.nullable(StepsSchema),
  }),
);

function byHand<const What extends v.GenericSchema>(what: What) {
  return v.nullable(v.strictObject({ by: MemberName, what }));
}
