import { describe, expect, it } from 'vitest';
import { MOST_QUESTIONS } from '../bounds.ts';
import type { Person } from './people.ts';
import { deskQuestions, type Mark, MOST_MARKS, marksAfter, publicQuestions } from './questions.ts';

const asking = (...ids: string[]): Person['asks'] => ids.map((id) => ({ id, text: `${id}?`, name: null }));
const person = (asks: Person['asks'], liked: readonly string[] = []): Person => ({
  ...{ isHere: true, vote: null, asks, liked },
});
const marksOf = (people: ReadonlyMap<string, Person>) =>
  [...people].reduce<readonly Mark[]>((marks, [client, { asks }]) => marksAfter(marks, client, asks), []);
const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe('Questions', () => {
  it('stand in the order of their votes, then of their coming; who asked counts once', () => {
    const people = new Map([
      ['ann', person(asking('a', 'b'), ['a', 'c'])],
      ['bob', person(asking('c'), ['c', 'b', 'gone'])],
      ['cem', person([], ['c'])],
    ]);
    const listed = deskQuestions(marksOf(people), people);
    expect(listed.map(({ id, votes }) => [id, votes])).toEqual([
      ['c', 3],
      ['b', 2],
      ['a', 1],
    ]);
  });

  it('that are answered come after the others; hidden ones are last, and for the desk alone', () => {
    const people = new Map([['ann', person(asking('a', 'b', 'c'))]]);
    const marks = marksOf(people).map((mark) => ({
      ...mark,
      isAnswered: mark.id === 'b',
      isHidden: mark.id === 'a',
    }));
    const listed = deskQuestions(marks, people);
    expect([idsOf(listed), idsOf(publicQuestions(listed))]).toEqual([
      ['c', 'b', 'a'],
      ['c', 'b'],
    ]);
    expect(publicQuestions(listed)[0]).not.toHaveProperty('isHidden');
  });

  it('belong to the device that came with them first', () => {
    const marks = marksAfter(marksAfter([], 'ann', asking('a')), 'eve', asking('a', 'e', 'e'));
    const people = new Map([
      ['eve', person([{ id: 'a', text: 'Something rude', name: 'ann' }, ...asking('e')])],
      ['ann', person(asking('a'))],
    ]);
    expect(deskQuestions(marks, people).map(({ id, text }) => [id, text])).toEqual([
      ['a', 'a?'],
      ['e', 'e?'],
    ]);
    expect(idsOf(marksAfter(marks, 'eve', []))).toEqual(['a']);
  });

  it('are bounded, and what was marked stays', () => {
    const crowd = new Map(
      Array.from({ length: 1_000 }, (_, index) => [`${index}`, person(asking(`${index}x`, `${index}y`))]),
    );
    const marks = marksOf(crowd);
    expect(marks).toHaveLength(MOST_MARKS);
    expect(deskQuestions(marks, crowd)).toHaveLength(MOST_QUESTIONS);
    expect(marksAfter(marks, '0', crowd.get('0')?.asks ?? [])).toBe(marks);
  });
});
