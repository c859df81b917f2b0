import { expect, test } from 'vitest';
import type { ToldLine } from '../../room/index.ts';
import { createToldLines, placed } from './told-lines.ts';

const TEXT = 'import sys\n\nprint(1)\nprint(2)\nprint(2)\n';
const note = (line: number, code: string, id = 'n'): ToldLine => ({
  ...{ id, lesson: 'small', code },
  line: { file: 'main.py', line },
});
const told = note(3, 'print(1)');
const lineIn = (lines: ReturnType<typeof createToldLines>, text: string, line = told) =>
  lines.follow([line], () => text)[line.id]?.line;

test('a line is followed from text to text, also while it is changed itself and others say the same', () => {
  const lines = createToldLines({});
  expect(lineIn(lines, TEXT)).toBe(3);
  expect(lineIn(lines, `# mine\n${TEXT}`)).toBe(4);
  const changed = `# mine\n${TEXT.replace('print(1)', 'print(2)')}`;
  expect(lineIn(lines, changed)).toBe(4);
  expect(lineIn(lines, `# and mine\n${changed}`)).toBe(5);
});

test('a line is where it was once the learner takes back that all was deleted', () => {
  const lines = createToldLines({});
  expect(
    [TEXT, `# mine\n${TEXT}`, '', 'all\nelse\n', `# mine\n${TEXT}`].map((text) => lineIn(lines, text)),
  ).toEqual([3, 4, 4, 4, 4]);
});

test('what was told of a text of a moment ago is found by what stands there', () => {
  expect(lineIn(createToldLines({}), `# mine\n# mine\n${TEXT}`)).toBe(5);
});

test('after a reload it goes on from where it stood last, however the line was changed before', () => {
  const lines = createToldLines({});
  const left = `# mine\n${TEXT.replace('print(1)', 'print(3)')}`;
  lines.follow([told], () => TEXT);
  const kept = lines.follow([told], () => left);
  expect(kept).toEqual({ n: { line: 4, code: 'print(3)' } });
  const again = createToldLines(kept);
  // Before the files are read back.
  expect(again.follow([told], () => undefined)).toEqual(kept);
  expect(lineIn(again, left)).toBe(4);
  // Another window has written meanwhile.
  expect(lineIn(createToldLines(kept), `# theirs\n${left}`)).toBe(5);
});

test('each has its own place, a file of another lesson is another one, and what is told no more is forgotten', () => {
  const lines = createToldLines({});
  const other = { ...note(1, 'import sys', 'other'), lesson: 'large' };
  const textOf = (lesson: string) => (lesson === 'large' ? '# large\nimport sys\n' : TEXT);
  const places = lines.follow([told, other], textOf);
  expect(places).toMatchObject({ n: { line: 3 }, other: { line: 2 } });
  expect([told, other].map((each) => placed(each, places).line.line)).toEqual([3, 2]);
  expect(placed(told, places)).toBe(told);
  expect(lines.follow([], textOf)).toEqual({});
});
