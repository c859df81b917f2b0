import { expect, it } from 'vitest';
import { MOST_BYTES, MOST_REPLIES } from '../bounds.ts';
import { fittingReply, latestReply } from './fitting-reply.ts';
import { NO_REPLY, type Reply } from './status.ts';

const numbered = <Value>(count: number, value: Value) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`id ${index}`, value]));

it('of many answers the latest are said', () => {
  const reply = latestReply({
    ...NO_REPLY,
    heard: 70,
    noScreen: true,
    offers: numbered(MOST_REPLIES + 9, 'taken'),
    solutions: numbered(MOST_REPLIES + 2, 'no'),
  });
  const ends = (record: object) => [Object.keys(record).length, Object.keys(record)[0]];
  expect([ends(reply.offers), ends(reply.solutions)]).toEqual([
    [MOST_REPLIES, 'id 9'],
    [MOST_REPLIES, 'id 2'],
  ]);
  expect(reply).toMatchObject({ heard: 70, noScreen: true });
});

it('of long solutions the latest are said that there is room for, and every other answer', () => {
  // A third of the room for each: in letters that take three bytes.
  const solution = { 'main.py': '€'.repeat(MOST_BYTES.screen / 9) };
  const reply: Reply = {
    ...{ heard: 5, offers: { offer: 'left' } },
    solutions: { first: solution, no: 'no', second: solution, third: solution },
  };
  expect(fittingReply(reply)).toEqual({
    ...reply,
    solutions: { no: 'no', second: solution, third: solution },
  });
});

it('a solution that is too long for a message does not take other answers with it', () => {
  const solutions = { long: { 'main.py': 'x'.repeat(MOST_BYTES.screen) } };
  expect(fittingReply({ ...NO_REPLY, heard: 3, solutions })).toEqual({ ...NO_REPLY, heard: 3 });
});
