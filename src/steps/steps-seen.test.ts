import { expect, it } from 'vitest';
import type { AskedMoment, AskedThing } from '#case';
import { stepsSeen } from './steps-seen.ts';
import { walksForTests } from './walks-for-tests.ts';

const { walkOf } = walksForTests();

async function seenIn(source: string) {
  const steps = stepsSeen(await walkOf(source));
  const lineOf = (code: string) => {
    const index = source.split('\n').findIndex((each) => each.trim() === code);
    return { file: 'main.py', line: index + 1 };
  };
  return {
    steps,
    times: (code: string) => steps.timesOf(lineOf(code)),
    /** Which of the times that a line ran wrote what was there later. */
    wrote: (code: string, about: AskedThing, when: AskedMoment = 'the end') => {
      const writers = steps.writersOf(about, when);
      const times = steps.timesOf(lineOf(code));
      return times.flatMap(({ from, to }, index) =>
        writers.some((step) => from <= step && step < to) ? index : [],
      );
    },
  };
}

it('counts a line for each time that it begins, and its calls to it', async () => {
  const { steps, times } = await seenIn(`def double(x):
    return 2 * x

for n in range(3):
    total = double(n)
`);
  expect(times('total = double(n)')).toHaveLength(3);
  expect(times('return 2 * x')).toHaveLength(3);
  const [first] = times('total = double(n)');
  const [inner] = times('return 2 * x');
  if (!first || !inner) throw new Error('The lines did not run.');
  expect(first.from).toBeLessThan(inner.from);
  expect(inner.to).toBeLessThanOrEqual(first.to);
  expect(first.own).not.toContain(inner.from);
  expect(first.own.map((step) => steps.lineOf(step).line)).toEqual(first.own.map(() => 5));
});

it('counts a statement over several lines once, though Python comes back to its first line', async () => {
  const { times } = await seenIn(`def made(*parts):
    return parts

for n in range(2):
    made(
        n,
        made(n),
    )
`);
  expect(times('made(')).toHaveLength(2);
});

it('counts a line of a function that calls itself for each call', async () => {
  const { times } = await seenIn(`def down(n):
    if n:
        down(n - 1)

down(3)
`);
  expect(times('down(n - 1)')).toHaveLength(3);
});

it('runs the default of a def as often as the def, not as often as its calls', async () => {
  const { times } = await seenIn(`import random

def draw(n=random.random()):
    return n

draw()
draw()
`);
  expect(times('def draw(n=random.random()):')).toHaveLength(1);
});

it('knows which time of a line made what stayed', async () => {
  const source = `import os

def make(name):
    os.mkdir(name)

for name in "abc":
    make(name)
    if name != "b":
        os.rmdir(name)
`;
  const { wrote } = await seenIn(source);
  expect(wrote('os.mkdir(name)', { thing: 'files' })).toEqual([1]);
  expect(wrote('make(name)', { thing: 'files' })).toEqual([1]);
});

it('knows who wrote a row that a rollback has brought back', async () => {
  const { wrote } = await seenIn(`import sqlite3

rows = sqlite3.connect(":memory:", isolation_level=None)
rows.execute("CREATE TABLE user (name)")

def add(name):
    rows.execute("INSERT INTO user VALUES (?)", [name])

add("Kit")
rows.execute("BEGIN")
rows.execute("DELETE FROM user")
add("Noor")
rows.execute("ROLLBACK")
`);
  const insert = 'rows.execute("INSERT INTO user VALUES (?)", [name])';
  expect(wrote(insert, { thing: 'rows', table: 'user' })).toEqual([0]);
});

it('knows which time of a line wrote what was there at a moment that is not the end', async () => {
  const { wrote } = await seenIn(`import sys

def first(folder):
    sys.path.insert(0, folder)

first("/a")
first("/b")
print(sys.path[0])
first("/c")
`);
  const before: AskedMoment = { before: { file: 'main.py', code: 'print(sys.path[0])' } };
  const insert = 'sys.path.insert(0, folder)';
  expect(wrote(insert, { thing: 'sys.path', item: 0 }, before)).toEqual([1]);
  expect(wrote(insert, { thing: 'sys.path', item: 0 })).toEqual([2]);
});
