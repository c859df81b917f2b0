import * as v from 'valibot';
import { LONGEST_CODE } from '#case';
import { recordOf } from '../../case/record-of.ts';
import { ofType, once } from '../../case/schemas.ts';
import { Count, listOf } from '../../windows/index.ts';
import {
  LONGEST_NAME,
  LONGEST_NOTE,
  LONGEST_QUESTION,
  MOST_ASKED,
  MOST_NOTES,
  MOST_REPLIES,
  MOST_WRONG,
} from '../bounds.ts';
import { LineNumber, LineSchema, Moment, Name, Term, textOf } from '../schemas/basics.ts';
import { VoteSchema } from '../schemas/poll.ts';
import { BenchSchema, EditsSchema } from '../schemas/view.ts';
import type { ClassCall, ShownSolution, Told } from './calls.ts';
import type { Said } from './members.ts';
import { isKey } from './sealed.ts';
import type {
  Hand,
  LastAnswer,
  LearnerScreen,
  LearnerStatus,
  Reply,
  TaskStanding,
  WrongAnswer,
} from './status.ts';

/** An id of a lesson or a task. */
const Id = v.pipe(v.string(), v.maxLength(64));
/** What a check or an exception says, cut. */
const Sentence = textOf(400);
const MOST = { lessons: 20, tasks: 20 };

function recordOfAtMost<Value extends v.GenericSchema>(most: number, value: Value) {
  return v.pipe(
    recordOf(value),
    v.check((record) => Object.keys(record).length <= most),
  );
}

const StandingSchema = ofType<TaskStanding>()(
  v.strictObject({
    seconds: v.pipe(Count, v.maxValue(1_000_000)),
    misses: v.pipe(Count, v.maxValue(1_000_000)),
    hints: v.pipe(Count, v.maxValue(3)),
    usedSolution: v.boolean(),
    isPassed: v.boolean(),
  }),
);

const LastSchema = ofType<LastAnswer>()(
  v.strictObject({
    lesson: Id,
    task: v.nullable(Id),
    is: v.picklist(['running', 'ended', 'answered']),
    state: Sentence,
    passed: v.nullable(v.boolean()),
    saw: Sentence,
    exception: Sentence,
    line: v.nullable(LineSchema),
    sameMisses: Count,
  }),
);

const WRONG = { lesson: Id, task: Id, times: Count };
const WrongSchema = ofType<WrongAnswer>()(
  v.variant('is', [
    v.strictObject({ ...WRONG, is: v.literal('accused'), line: LineSchema }),
    v.strictObject({ ...WRONG, is: v.literal('missed'), says: Sentence }),
  ]),
);

/** On `learns`: that a learner is here, and the key to what it is told. */
export const LearnsSchema = v.strictObject({ version: Count, key: v.pipe(v.string(), v.check(isKey)) });

export const StatusSchema = ofType<LearnerStatus>()(
  v.strictObject({
    name: textOf(LONGEST_NAME),
    signs: Count,
    at: v.nullable(v.strictObject({ lesson: Id, task: v.nullable(Id) })),
    work: recordOfAtMost(MOST.lessons, recordOfAtMost(MOST.tasks, StandingSchema)),
    last: v.nullable(LastSchema),
    wrong: listOf(WrongSchema, MOST_WRONG),
  }),
);

export const HandSchema = ofType<Hand>()(v.strictObject({ id: Name, text: textOf(LONGEST_QUESTION) }));

export const ScreenSchema = ofType<LearnerScreen>()(
  v.strictObject({
    task: v.nullable(Id),
    bench: once(BenchSchema),
    at: v.nullable(LineSchema),
    // The line that is pointed at, too.
    told: recordOfAtMost(MOST_NOTES + 1, LineNumber),
  }),
);

export const ReplySchema = ofType<Reply>()(
  v.strictObject({
    offers: recordOfAtMost(MOST_REPLIES, v.picklist(['taken', 'left'])),
    solutions: recordOfAtMost(MOST_REPLIES, v.union([v.literal('no'), EditsSchema])),
    noScreen: v.exactOptional(v.boolean()),
    heard: Count,
  }),
);

export const CallSchema = ofType<ClassCall>()(
  v.strictObject({
    task: v.nullable(
      v.strictObject({
        id: Name,
        lesson: Id,
        task: Id,
        startedAt: Moment,
        endsAt: v.nullable(Moment),
      }),
    ),
    pause: v.nullable(v.strictObject({ says: Sentence, endsAt: v.nullable(Moment) })),
    isEyes: v.boolean(),
    sent: v.nullable(
      v.strictObject({
        id: Name,
        title: Sentence,
        // A page of the deck: never another site.
        address: v.pipe(textOf(60_000), v.regex(/^\/(?!\/)/)),
      }),
    ),
    standing: v.strictObject({ here: Count, done: Count }),
  }),
);

/** `now` is the instructor's clock as it was said. */
export const CallMessageSchema = v.strictObject({ term: Term, now: Moment, call: CallSchema });

export const SolutionSchema = ofType<ShownSolution>()(
  v.strictObject({ id: Name, lesson: Id, task: Id, edits: EditsSchema }),
);
export const ShownMessageSchema = v.strictObject({ term: Term, shown: v.nullable(SolutionSchema) });

const TOLD_LINE = { id: Name, lesson: Id, line: LineSchema, code: textOf(LONGEST_CODE) };

export const ToldSchema = ofType<Told>()(
  v.strictObject({
    seq: Count,
    handSeen: v.nullable(Name),
    wantsScreen: v.boolean(),
    pointed: v.nullable(v.strictObject(TOLD_LINE)),
    notes: listOf(v.strictObject({ ...TOLD_LINE, text: textOf(LONGEST_NOTE) }), MOST_NOTES),
    offer: v.nullable(
      v.strictObject({ id: Name, lesson: Id, base: EditsSchema, edits: EditsSchema, says: Sentence }),
    ),
    asksToShow: listOf(v.strictObject({ id: Name, lesson: Id, task: Id }), MOST_ASKED),
  }),
);
export const ToldMessageSchema = v.strictObject({ term: Term, told: ToldSchema });
/** On `to/<box>`: a `ToldMessageSchema` that one learner can read. */
export const SealedSchema = v.strictObject({ sealed: v.string() });

/** What a device has said in a class, as it is kept in the browser. */
export const SaidSchema = ofType<Said>()(
  v.strictObject({
    status: v.nullable(StatusSchema),
    hand: v.nullable(HandSchema),
    reply: ReplySchema,
    vote: v.nullable(VoteSchema),
    isShowing: v.boolean(),
  }),
);
