import * as v from 'valibot';
import type { Clue, Evidence, ExceptionTree, Fact, Frame, SequenceRow } from '#evidence';
import { ofType, once } from '../../case/schemas.ts';
import { Count, listOf } from '../../windows/index.ts';
import { LongText, ShortText } from './basics.ts';

/** More than anybody reads on a phone. */
const MOST = {
  clues: 100,
  frames: 2_000,
  sentences: 200,
  paths: 2_000,
  facts: 200,
  rows: 200,
  values: 5_000,
};

const StretchSchema = v.strictObject({ from: Count, to: Count });

const FrameSchema = ofType<Frame>()(
  v.strictObject({
    file: ShortText,
    line: Count,
    function: v.nullable(ShortText),
    source: v.nullable(LongText),
    owner: v.picklist(['project', 'installed', 'python']),
    marked: v.exactOptional(StretchSchema),
    again: v.exactOptional(v.strictObject({ calls: Count, times: Count })),
  }),
);
const Frames = listOf(FrameSchema, MOST.frames);
const Facts = listOf(ofType<Fact>()(v.strictObject({ name: ShortText, text: LongText })), MOST.facts);

const told = { times: v.exactOptional(Count), apart: v.exactOptional(Frames) };

type ExceptionPart = NonNullable<ExceptionTree['parts']>[number];
type Led = NonNullable<ExceptionPart['ledBy']>[number];

/** Exceptions hold others: how deep is bounded by what a message is. */
const PartsSchema: v.GenericSchema<unknown, readonly ExceptionPart[]> = v.lazy(() =>
  listOf(ofType<ExceptionPart>()(PartSchema), MOST.clues),
);
const tree = {
  type: ShortText,
  message: LongText,
  notes: v.exactOptional(listOf(LongText, MOST.sentences)),
  frames: Frames,
  parts: v.exactOptional(PartsSchema),
  unshown: v.exactOptional(Count),
};
const LedSchema = ofType<Led>()(v.strictObject({ ...tree, role: v.picklist(['cause', 'context']) }));
const PartSchema = v.strictObject({ ...tree, ledBy: v.exactOptional(listOf(LedSchema, MOST.clues)) });

const ClueSchema = ofType<Clue>()(
  v.variant('kind', [
    v.strictObject({
      kind: v.literal('stack'),
      ...told,
      title: LongText,
      frames: Frames,
      facts: v.exactOptional(Facts),
      lastFacts: v.exactOptional(Facts),
      from: ShortText,
      by: v.picklist(['hook', 'program', 'crash']),
    }),
    v.strictObject({
      kind: v.literal('exception'),
      ...told,
      ...tree,
      role: v.picklist(['ended', 'cause', 'context', 'failed', 'ignored', 'thread', 'logged', 'printed']),
      said: v.exactOptional(LongText),
    }),
    v.strictObject({
      kind: v.literal('warning'),
      ...told,
      category: ShortText,
      message: LongText,
      frames: v.pipe(v.strictTuple([FrameSchema]), v.readonly()),
    }),
    v.strictObject({ kind: v.literal('stop'), frames: Frames }),
    v.strictObject({
      kind: v.literal('leftover'),
      title: LongText,
      paths: listOf(ShortText, MOST.paths),
      frames: Frames,
    }),
    v.strictObject({
      kind: v.literal('sequence'),
      title: LongText,
      rows: listOf(
        ofType<SequenceRow>()(
          v.strictObject({ label: LongText, values: listOf(LongText, MOST.values), shift: Count }),
        ),
        MOST.rows,
      ),
      frames: v.pipe(v.strictTuple([]), v.readonly()),
    }),
  ]),
);

export const EvidenceSchema = ofType<Evidence>()(
  v.strictObject({
    end: v.nullable(LongText),
    clues: once(listOf(once(ClueSchema), MOST.clues)),
    leftOut: Count,
    sentences: listOf(LongText, MOST.sentences),
    unread: listOf(LongText, MOST.sentences),
  }),
);
