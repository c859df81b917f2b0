import * as v from 'valibot';
import { BenchIdSchema, ofType } from '../../case/schemas.ts';
import { Count, listOf } from '../../windows/index.ts';
import { LONGEST_NAME, LONGEST_QUESTION, MOST_CHOICES, MOST_LINES } from '../bounds.ts';
import type { AskedQuestion, Asking, Asks, Poll, Question, Tally, Vote } from '../poll.ts';
import { LineSchema, Name, Place, ShortText, textOf } from './basics.ts';

const AsksSchema = ofType<Asks>()(
  v.variant('kind', [
    v.strictObject({ kind: v.literal('line'), bench: BenchIdSchema }),
    v.strictObject({ kind: v.literal('choice'), choices: listOf(ShortText, MOST_CHOICES) }),
  ]),
);

export const TallySchema = ofType<Tally>()(
  v.variant('kind', [
    v.strictObject({
      kind: v.literal('line'),
      lines: listOf(v.strictObject({ ...LineSchema.entries, votes: Count }), MOST_LINES),
    }),
    v.strictObject({ kind: v.literal('choice'), votes: listOf(Count, MOST_CHOICES) }),
  ]),
);

export const POLL = {
  id: Name,
  slide: Place,
  question: ShortText,
  asks: AsksSchema,
  state: v.picklist(['open', 'shut', 'revealed']),
};

export const PollSchema = ofType<Poll>()(
  v.strictObject({ ...POLL, voted: Count, tally: v.nullable(TallySchema), right: v.nullable(Count) }),
);

const ChoiceSchema = ofType<Vote['choice']>()(
  v.union([LineSchema, v.pipe(Count, v.maxValue(MOST_CHOICES - 1))]),
);

export const VoteSchema = ofType<Vote>()(v.strictObject({ poll: Name, choice: ChoiceSchema }));
export const MaybeVoteSchema = v.strictObject({ poll: Name, choice: v.nullable(ChoiceSchema) });

/** Of a question, made by who asks. Short: a list of sixty has to go into one message. */
export const QuestionId = v.pipe(v.string(), v.nonEmpty(), v.maxLength(12));
const QuestionText = textOf(LONGEST_QUESTION);
const PersonName = v.nullable(textOf(LONGEST_NAME));

export const QuestionSchema = ofType<Question>()(
  v.strictObject({
    id: QuestionId,
    text: QuestionText,
    name: PersonName,
    votes: Count,
    isAnswered: v.boolean(),
  }),
);

const AskedQuestionSchema = ofType<AskedQuestion>()(
  v.strictObject({ id: QuestionId, text: QuestionText, name: PersonName }),
);

export function askedQuestions(most: number) {
  return listOf(AskedQuestionSchema, most);
}

export function askingSchema(most: number) {
  return ofType<Asking>()(v.strictObject({ name: PersonName, questions: askedQuestions(most) }));
}
