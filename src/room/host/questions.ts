import { MOST_QUESTIONS } from '../bounds.ts';
import type { DeskQuestion } from '../members.ts';
import type { Question } from '../poll.ts';
import type { Person } from './people.ts';

/** A question that was asked, and what the desk made of it. The list of all is in the order in which they came. */
export interface Mark {
  readonly id: string;
  /** It is this device's: nobody else can ask or withdraw it. */
  readonly client: string;
  readonly isAnswered: boolean;
  readonly isHidden: boolean;
}

export const MOST_MARKS = 5 * MOST_QUESTIONS;

type People = ReadonlyMap<string, Person>;

/** The marks after a device has said what it asks: what it asks no more is gone. */
export function marksAfter(marks: readonly Mark[], client: string, asks: Person['asks']): readonly Mark[] {
  const left = marks.filter((mark) => mark.client !== client || asks.some(({ id }) => id === mark.id));
  const isNew = ({ id }: { readonly id: string }, place: number) =>
    !left.some((mark) => mark.id === id) && asks.findIndex((each) => each.id === id) === place;
  const added = asks
    .filter(isNew)
    .slice(0, Math.max(0, MOST_MARKS - left.length))
    .map(({ id }): Mark => ({ id, client, isAnswered: false, isHidden: false }));
  return added.length === 0 && left.length === marks.length ? marks : [...left, ...added];
}

/** The questions as the desk lists them: the most wanted first, then those that are answered, then those that are hidden. */
export function deskQuestions(marks: readonly Mark[], people: People): readonly DeskQuestion[] {
  const likes = likesIn(marks, people);
  const questions = marks.flatMap(({ id, client, isAnswered, isHidden }): DeskQuestion[] => {
    const asked = people.get(client)?.asks.find((each) => each.id === id);
    if (!asked) return [];
    return [
      { id, text: asked.text, name: asked.name, votes: 1 + (likes.get(id) ?? 0), isAnswered, isHidden },
    ];
  });
  const sorted = questions.sort((one, other) => rank(one) - rank(other) || other.votes - one.votes);
  const seen = sorted.filter((question) => !question.isHidden).slice(0, MOST_QUESTIONS);
  return [...seen, ...sorted.filter((question) => question.isHidden).slice(0, MOST_QUESTIONS)];
}

/** The same as all may read them. */
export function publicQuestions(questions: readonly DeskQuestion[]): readonly Question[] {
  return questions.filter(({ isHidden }) => !isHidden).map(({ isHidden: _, ...question }) => question);
}

function rank({ isAnswered, isHidden }: DeskQuestion): number {
  return isHidden ? 2 : Number(isAnswered);
}

/** Who asked a question counts as one, and not again by liking it. */
function likesIn(marks: readonly Mark[], people: People): ReadonlyMap<string, number> {
  const owners = new Map(marks.map(({ id, client }) => [id, client]));
  const likes = new Map<string, number>();
  for (const [client, { liked }] of people) {
    for (const id of liked) {
      if (owners.has(id) && owners.get(id) !== client) likes.set(id, (likes.get(id) ?? 0) + 1);
    }
  }
  return likes;
}
