import * as v from 'valibot';
import { recordOf } from '../../case/record-of.ts';
import { BenchIdSchema, ofType, once } from '../../case/schemas.ts';
import { listOf } from '../../windows/index.ts';
import type {
  AudienceView,
  FollowedBench,
  FollowedCard,
  FollowedMoment,
  FollowedRun,
  Point,
} from '../view.ts';
import { isPart, LineNumber, LineSchema, LongText, Name, Place, PointSchema, ShortText } from './basics.ts';
import { EvidenceSchema } from './evidence.ts';

const MOST = { strokes: 500, points: 5_000, files: 200, culprits: 200, walked: 100 };

/** Points are many: they are looked at without a schema for each. */
const PointsSchema = v.custom<readonly Point[]>(
  (points) =>
    Array.isArray(points) &&
    points.length <= MOST.points &&
    points.every((point) => Array.isArray(point) && point.length === 2 && point.every(isPart)),
);

const RunSchema = ofType<FollowedRun>()(
  v.strictObject({
    status: v.picklist(['none', 'starting', 'running', 'ended', 'lost', 'recorded', 'failed']),
    runtime: ShortText,
    state: ShortText,
    command: LongText,
    said: LongText,
    isCut: v.boolean(),
    typed: LongText,
    isWaiting: v.boolean(),
  }),
);

export const EditsSchema = v.pipe(
  recordOf(LongText, isPath),
  v.check((edits) => Object.keys(edits).length <= MOST.files),
);

const CardSchema = ofType<FollowedCard>()(
  v.strictObject({
    at: LineSchema,
    code: ShortText,
    step: Place,
    wrote: ShortText,
    why: ShortText,
    isCulprit: v.boolean(),
  }),
);

const NameSchema = v.strictObject({
  name: ShortText,
  before: v.nullable(ShortText),
  value: ShortText,
  isChanged: v.boolean(),
  isChosen: v.boolean(),
});

const MomentSchema = ofType<FollowedMoment>()(
  v.strictObject({
    step: Place,
    says: ShortText,
    calls: listOf(v.strictObject({ function: ShortText, at: LineSchema }), MOST.walked),
    shows: v.variant('is', [
      v.strictObject({
        is: v.literal('names'),
        groups: listOf(
          v.strictObject({ title: ShortText, rows: listOf(NameSchema, MOST.walked) }),
          MOST.walked,
        ),
      }),
      v.strictObject({
        is: v.literal('cards'),
        question: ShortText,
        cards: listOf(CardSchema, MOST.walked),
      }),
    ]),
  }),
);

export const BenchSchema = ofType<FollowedBench>()(
  v.strictObject({
    id: BenchIdSchema,
    edits: once(EditsSchema),
    openFile: v.nullable(ShortText),
    marked: v.nullable(LineSchema),
    run: once(RunSchema),
    evidence: v.nullable(once(EvidenceSchema)),
    culprits: listOf(LineSchema, MOST.culprits),
    isOutdated: v.boolean(),
    walked: v.nullable(once(MomentSchema)),
    leftOut: ShortText,
  }),
);

function isPath(name: string): name is string {
  return name.length <= 4_096;
}

const OverSchema = ofType<AudienceView['over']>()(
  v.nullable(
    v.variant('is', [
      v.strictObject({ is: v.literal('join') }),
      v.strictObject({ is: v.literal('question'), id: Name }),
    ]),
  ),
);

/** Each part is looked at once: after a change only what has changed. */
export const AudienceViewSchema = ofType<AudienceView>()(
  v.strictObject({
    position: v.nullable(v.strictObject({ slide: Place, step: Place })),
    isBlack: v.boolean(),
    pointer: v.nullable(PointSchema),
    ink: once(listOf(once(PointsSchema), MOST.strokes)),
    spotlight: v.nullable(v.strictObject({ from: LineNumber, to: LineNumber })),
    bench: v.nullable(once(BenchSchema)),
    over: OverSchema,
  }),
);
