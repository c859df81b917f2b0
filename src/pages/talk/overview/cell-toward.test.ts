import { expect, it } from 'vitest';
import { cellToward } from './cell-toward.ts';

/** Three columns, and a last row of one. */
const places = [0, 1, 2, 3, 4, 5, 6].map((index) => ({
  left: (index % 3) * 100,
  top: Math.floor(index / 3) * 80,
}));

it('Arrow keys move in both directions', () => {
  expect(cellToward('right', 2, places)).toBe(3);
  expect(cellToward('left', 3, places)).toBe(2);
  expect(cellToward('down', 1, places)).toBe(4);
  expect(cellToward('up', 4, places)).toBe(1);
});

it('The last row is reached from any column, and at an edge nothing moves', () => {
  expect(cellToward('down', 5, places)).toBe(6);
  expect(cellToward('down', 6, places)).toBe(6);
  expect(cellToward('up', 1, places)).toBe(1);
  expect(cellToward('left', 0, places)).toBe(0);
  expect(cellToward('right', 6, places)).toBe(6);
});

it('Without a current cell, the first one is next', () => {
  expect(cellToward('down', -1, places)).toBe(0);
});
