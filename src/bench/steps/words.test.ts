import { describe, expect, it } from 'vitest';
import type { Place, Step } from '#runtime';
import type { Card } from '../../steps/index.ts';
import { groupedCards } from './answers.ts';
import { walkForTests } from './walk-for-tests.ts';
import { earlyEnd, placeName, questionText, shortOf } from './words.ts';

const PLACES: readonly Place[] = [
  { in: 'shared', what: 'sys.path' },
  { in: 'object', object: 0, part: '0' },
  { in: 'module', module: '__main__', name: 'desk', isOurs: true },
  { in: 'object', object: 1, part: 'days' },
  { in: 'sys.modules', name: 'shop' },
  { in: 'files', path: '/tmp/x' },
];
const OBJECTS = [
  { type: 'list', kind: 'sequence' },
  { type: 'Desk', kind: 'attributes' },
] as const;
const STEPS: readonly Step[] = [
  [
    'line',
    0,
    1,
    0,
    0,
    [
      [1, "'/home/talk'"],
      [0, 0],
    ],
  ],
  [
    'line',
    0,
    2,
    0,
    0,
    [
      [3, '14'],
      [2, 1],
    ],
  ],
  [
    'line',
    0,
    3,
    0,
    0,
    [
      [4, "<module 'shop'>"],
      [5, 'made'],
    ],
  ],
];
const walk = walkForTests(STEPS, { places: PLACES, objects: OBJECTS });

describe('A place is called', () => {
  it('as the program would write it', () => {
    expect(PLACES.map((_, place) => placeName(walk, place))).toEqual([
      'sys.path',
      'sys.path[0]',
      'desk',
      'desk.days',
      "sys.modules['shop']",
      '/tmp/x',
    ]);
  });
});

describe('A value in a line', () => {
  it('names its first parts as they were at a moment', () => {
    expect(shortOf(walk, 0, 3)).toBe("['/home/talk']");
    expect(shortOf(walk, 1, 3)).toBe('Desk(days=14)');
    expect(shortOf(walk, 1, 1)).toBe('Desk()');
    expect(shortOf(walk, null, 3)).toBe('gone');
  });
});

describe('A question', () => {
  it('has the verb of what it is about', () => {
    const ask = (place: number) => questionText(walk, { of: 'place', place, moment: 3 });
    expect(ask(1)).toBe('Who wrote `sys.path[0]`?');
    expect(ask(4)).toBe('Who imported `shop`?');
    expect(ask(5)).toBe('Who made `/tmp/x`?');
    expect(questionText(walk, { of: 'file', path: '/tmp/x', moment: 3 })).toBe('Who left `/tmp/x`?');
  });
});

describe('The end of a recording', () => {
  it('is said where it is not that of the run', () => {
    expect(earlyEnd({ is: 'whole' })).toBeNull();
    expect(earlyEnd({ is: 'cap', steps: 10_000 })).toContain('10,000 steps');
    expect(earlyEnd({ is: 'given up', because: 'It has threads.' })).toContain('It has threads.');
  });
});

describe('A long value', () => {
  it('of a class is what Python writes of it, and no longer than there is room for', () => {
    const objects = [{ type: 'type', kind: 'attributes', text: "<class 'shop.Product'>" }] as const;
    const walk = walkForTests([['line', 0, 1, 0, 0, []]], { objects });
    expect(shortOf(walk, 0, 1)).toBe("<class 'shop.Product'>");
    expect(shortOf(walk, "'a long text'", 1, 8)).toBe("'a long…");
  });
});

describe('Cards', () => {
  const grouped = (...whys: readonly Card['why'][]) => {
    const at = { frame: 0, file: 'main.py', isOurs: true, line: 1, function: 'save', text: null };
    const what = { is: 'result' } as const;
    const cards = whys.map((why) => ({ step: 0, moment: 0, at, what, after: null, why }));
    return groupedCards(cards).map((group) =>
      group.is === 'card' ? 'card' : [group.is, group.cards.length],
    );
  };

  it('that only hand on are one group, and the others stand alone', () => {
    const copy = { is: 'copy', from: 2 } as const;
    expect(grouped(copy, copy, { is: 'answer' })).toEqual([['handed on', 2], 'card']);
  });

  it('of tools that use each other are one group behind the first, which is what made it', () => {
    const tool = { is: 'tool', made: 3, taken: 3 } as const;
    expect(grouped(tool, tool, tool, { is: 'answer' })).toEqual(['card', ['tools', 2], 'card']);
  });
});
