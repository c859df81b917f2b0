import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Heap } from '../heap.ts';
import { DEFAULT_ARGUMENT, heapOf, manyLists, RING, TREE, TWO_CLASSES } from '../heaps-for-tests.ts';
import { heapPicture, ROOM_ON_SLIDE } from './heap-picture.ts';
import type { Box, Picture, PlacedCard } from './picture.ts';

const SAMPLES = { TWO_CLASSES, DEFAULT_ARGUMENT, RING, TREE, MANY: manyLists(14) };

/** Heaps of any form: circles, what nobody names, what is named twice. */
const anyHeap = fc
  .array(
    fc.record({
      type: fc.constantFrom('list', 'dict', 'Node', 'set'),
      parts: fc.array(fc.oneof(fc.nat(14), fc.constant("'text'")), { maxLength: 9 }),
    }),
    { maxLength: 15 },
  )
  .chain((objects) =>
    fc.record({
      objects: fc.constant(objects),
      names: fc.array(fc.oneof(fc.nat(14), fc.constant('3')), { maxLength: 12 }),
      inner: fc.array(fc.nat(14), { maxLength: 6 }),
    }),
  )
  .map(({ objects, names, inner }) =>
    heapOf(
      { __main__: named(names), 'inner()': named(inner) },
      Object.fromEntries(objects.map(({ type, parts }, at) => [at, { type, parts: named(parts) }])),
    ),
  );

function named<Value>(values: readonly Value[]): Record<string, Value> {
  return Object.fromEntries(values.map((value, at) => [`n${at}`, value]));
}

describe('a picture of any heap', () => {
  const always = (claim: (picture: Picture, heap: Heap) => void) =>
    fc.assert(
      fc.property(anyHeap, anyHeap, (heap, earlier) => {
        claim(heapPicture(heap), heap);
        claim(heapPicture(heap, ROOM_ON_SLIDE, heapPicture(earlier)), heap);
      }),
      { numRuns: 300 },
    );

  test('has no card over another, and all in the room', () =>
    always(({ cards, groups }) => {
      const boxes: Box[] = [...cards, ...groups];
      for (const [index, box] of boxes.entries()) {
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.y + box.height).toBeLessThanOrEqual(ROOM_ON_SLIDE.height);
        expect(box.x + box.width).toBeLessThanOrEqual(ROOM_ON_SLIDE.width);
        for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
      }
    }));

  test('has no arrow through a card', () =>
    always(({ arrows, cards }) => {
      for (const { d, from, to } of arrows) {
        const points = along(d);
        const others = cards.filter(({ object }) => object !== from && object !== to);
        expect(others.filter((card) => points.some((point) => inside(point, card)))).toEqual([]);
      }
    }));

  test('leads from each line to its object, or says what stands there', () =>
    always(({ arrows, cards, groups }) => {
      const shown = new Set(cards.map(({ object }) => object));
      for (const { rows } of [...cards, ...groups])
        for (const row of rows) {
          if (row.target === null) expect(row.text).not.toBe('');
          else expect(shown.has(row.target)).toBe(true);
        }
      for (const { to, d, isShared } of arrows) {
        const card = cards.find(({ object }) => object === to);
        expect(
          [card?.x, (card?.x ?? 0) + (card?.width ?? 0)].map((x) => Math.abs((x ?? 0) - endOf(d).x)),
        ).toContain(8);
        expect(isShared).toBe((card?.referrers ?? 0) > 1);
        expect(card?.referrers).toBe(arrows.filter((each) => each.to === to).length);
      }
    }));

  test('shows nothing that is not reached, and counts what is and has no room', () =>
    always(({ cards, arrows, leftOut }) => {
      for (const { object } of cards) expect(arrows.some(({ to }) => to === object)).toBe(true);
      expect(leftOut.objects).toBeGreaterThanOrEqual(0);
    }));

  test('is the same for the same heap, and stays as it is when nothing has happened', () =>
    fc.assert(
      fc.property(anyHeap, (heap) => {
        const picture = heapPicture(heap);
        expect(heapPicture(heap)).toEqual(picture);
        expect(placesIn(heapPicture(heap, ROOM_ON_SLIDE, picture))).toEqual(placesIn(picture));
      }),
    ));
});

describe('a picture from step to step', () => {
  test.each(Object.entries(SAMPLES))(
    '%s: no card moves when a name goes, nor when it comes again',
    (_, heap) => {
      const whole = heapPicture(heap);
      for (const [index, group] of heap.groups.entries())
        for (const gone of group.names) {
          const names = group.names.filter((name) => name !== gone);
          const less = { ...heap, groups: heap.groups.with(index, { ...group, names }) };
          const without = heapPicture(less, ROOM_ON_SLIDE, whole);
          const again = heapPicture(heap, ROOM_ON_SLIDE, without);
          expectSteady(whole, without);
          expectSteady(without, again);
        }
    },
  );

  test('what a call brings takes what is free', () => {
    const before = heapOf({ __main__: { a: 1, b: 2 } }, { 1: list(3), 2: list(3) });
    const during = heapOf(
      { __main__: { a: 1, b: 2 }, 'f()': { x: 3, y: 4 } },
      { 1: list(3), 2: list(3), 3: list(1), 4: list(1) },
    );
    const first = heapPicture(before);
    const second = heapPicture(during, ROOM_ON_SLIDE, first);
    expect(second.cards).toHaveLength(4);
    expectSteady(first, second);
  });

  test('a list that grows moves what stands below it, and no more than it must', () => {
    const heapWith = (items: number) =>
      heapOf({ __main__: { a: 1, b: 2, c: 3 } }, { 1: list(1), 2: list(items), 3: list(1) });
    const first = heapPicture(heapWith(1));
    const second = heapPicture(heapWith(3), ROOM_ON_SLIDE, first);
    const [a, b, c] = [1, 2, 3].map(
      (object) => (cardOf(second, object)?.y ?? 0) - (cardOf(first, object)?.y ?? 0),
    );
    expect([a, b]).toEqual([0, 0]);
    expect(c).toBe((cardOf(second, 2)?.height ?? 0) - (cardOf(first, 2)?.height ?? 0));
  });

  test('all that is named and would have room alone has room, whatever stood there before', () => {
    const names = fc.array(fc.nat(23), { minLength: 4, maxLength: 15 });
    const sizes = fc.array(fc.nat(5), { minLength: 24, maxLength: 24 });
    const heapWith = (all: readonly number[], items: readonly number[]) =>
      heapOf({ __main__: named(all) }, Object.fromEntries(items.map((count, at) => [at, list(count)])));
    fc.assert(
      fc.property(names, sizes, names, sizes, (before, old, now, items) => {
        const heap = heapWith(now, items);
        const shown = heapPicture(heap, ROOM_ON_SLIDE, heapPicture(heapWith(before, old))).cards.map(idOf);
        expect(shown).toEqual(expect.arrayContaining(heapPicture(heap).cards.map(idOf)));
      }),
      { numRuns: 300 },
    );
  });

  test('what is named by the innermost frame is shown, even where the room is taken', () => {
    const old = Array.from({ length: 14 }, (_, at) => at + 10);
    const objects = Object.fromEntries([1, 2, ...old].map((object) => [object, list(2)]));
    const main = Object.fromEntries(old.map((object) => [`o${object}`, object]));
    const first = heapPicture(heapOf({ __main__: main }, objects));
    const second = heapPicture(
      heapOf({ __main__: main, 'f()': { x: 1, y: 2 } }, objects),
      ROOM_ON_SLIDE,
      first,
    );
    expect(cardOf(second, 1) && cardOf(second, 2)).toBeTruthy();
  });
});

describe('what a picture shows at once', () => {
  test('two names, one list', () => {
    const { cards, arrows } = heapPicture(
      heapOf({ __main__: { mine: 1, yours: 1, other: 2 } }, { 1: list(2), 2: list(2) }),
    );
    expect(cards.map(({ object, referrers }) => [object, referrers])).toEqual([
      [1, 2],
      [2, 1],
    ]);
    expect(arrows.filter(({ isShared }) => isShared).map(({ to }) => to)).toEqual([1, 1]);
    expect(
      new Set(arrows.filter(({ to }) => to === 1).map(({ d }) => `${endOf(d).x} ${endOf(d).y}`)).size,
    ).toBe(1);
  });

  test('two classes, one name: one below the other, and marked', () => {
    const { cards, twins } = heapPicture(TWO_CLASSES);
    expect(cards.filter(({ isTwin }) => isTwin).map(({ title, within }) => [title, within])).toEqual([
      ['class Product', 'catalog.models'],
      ['class Product', 'shop.catalog.models'],
    ]);
    expect(twins).toMatchObject([{ from: 31, to: 30 }]);
  });

  test('a tree without crossings', () => {
    expect(crossingsOf(heapPicture(TREE))).toBe(0);
  });

  test('what leads back does not push aside what it leads to', () => {
    const node = (next: number) => ({ type: 'Node', parts: { next } });
    const { cards } = heapPicture(heapOf({ __main__: { first: 1 } }, { 1: node(2), 2: node(1) }));
    expect(cards.map(({ object, column }) => [object, column])).toEqual([
      [1, 0],
      [2, 1],
    ]);
  });

  test('a ring ends', () => {
    const { cards, arrows } = heapPicture(RING);
    expect(cards).toHaveLength(4);
    expect(arrows).toHaveLength(10);
  });

  test('a line that is too long is cut, and a name keeps its place beside its value', () => {
    const [group] = heapPicture(
      heapOf({ __main__: { a_very_long_name_that_has_no_end: "'and a text that is as long'" } }, {}),
    ).groups;
    expect(group?.rows).toMatchObject([{ name: 'a_very_long_na…', text: "'and a…" }]);
  });

  test('how much there is besides, and of a long list what has just changed', () => {
    const { cards, leftOut, groups } = heapPicture({
      ...manyLists(60),
      objects: manyLists(60).objects.map((each) =>
        each.object === 1
          ? { ...each, parts: each.parts.map((part, at) => ({ ...part, isChanged: at === 40 })), unshown: 7 }
          : each,
      ),
    });
    const [all] = cards;
    expect(all?.rows.map(({ name }) => name)).toEqual(['0', '1', '2', '3', '40']);
    expect(all?.more).toBe('62 more');
    expect(groups[0]?.more).toBe(`${61 - (groups[0]?.rows.length ?? 0)} more names`);
    expect(leftOut.objects).toBeGreaterThan(0);
  });

  test('where there is room for no more than a column, a narrow picture', () => {
    const room = { width: 520, height: 400 };
    const { cards } = heapPicture(RING, room);
    expect(new Set(cards.map(({ column }) => column))).toEqual(new Set([0]));
    for (const { x, width } of cards) expect(x + width).toBeLessThanOrEqual(room.width);
  });

  test('the innermost frames, where there are too many', () => {
    const frames = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`f${at}()`, { a: '1', b: '2' }]));
    const { groups, leftOut } = heapPicture(heapOf(frames, {}));
    expect(groups.at(-1)?.title).toBe('f8()');
    expect(leftOut.names).toBe(2 * (9 - groups.length));
  });
});

function list(items: number) {
  return {
    type: 'list',
    parts: Object.fromEntries(Array.from({ length: items }, (_, at) => [at, `'${at}'`])),
  };
}

function cardOf({ cards }: Picture, object: number): PlacedCard | undefined {
  return cards.find((card) => card.object === object);
}

function idOf({ object }: PlacedCard): number {
  return object;
}

function placesIn({ cards }: Picture) {
  return cards.map(({ object, x, y }) => ({ object, x, y }));
}

function expectSteady(before: Picture, after: Picture): void {
  for (const { object, x, y } of after.cards) {
    const old = cardOf(before, object);
    if (old) expect({ object, x, y }).toEqual({ object, x: old.x, y: old.y });
  }
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

function inside({ x, y }: Point, box: Box): boolean {
  return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Points of a path of `M`, `H` and `C`. */
function along(d: string): Point[] {
  const points: Point[] = [];
  for (const [, kind, numbers = ''] of d.matchAll(/([MHC])([^MHC]*)/g)) {
    const [a = 0, b = 0, c = 0, e = 0, f = 0, g = 0] = numbers.split(/[ ,]+/).filter(Boolean).map(Number);
    const { x, y } = points.at(-1) ?? { x: 0, y: 0 };
    const steps = Array.from({ length: 20 }, (_, at) => (at + 1) / 20);
    if (kind === 'M') points.push({ x: a, y: b });
    else if (kind === 'H') points.push(...steps.map((t) => ({ x: x + (a - x) * t, y })));
    else points.push(...steps.map((t) => ({ x: bezier(t, x, a, c, f), y: bezier(t, y, b, e, g) })));
  }
  return points;
}

function bezier(t: number, from: number, one: number, two: number, to: number): number {
  const s = 1 - t;
  return s * s * s * from + 3 * s * s * t * one + 3 * s * t * t * two + t * t * t * to;
}

function endOf(d: string): Point {
  return along(d).at(-1) ?? { x: 0, y: 0 };
}

/** Of arrows from one column to the next. */
function crossingsOf({ arrows }: Picture): number {
  const ends = arrows.map(({ start, d }) => ({ column: Math.round(start.x), from: start.y, to: endOf(d).y }));
  return ends.flatMap((one, at) =>
    ends
      .slice(at + 1)
      .filter((other) => other.column === one.column && (other.from - one.from) * (other.to - one.to) < 0),
  ).length;
}
