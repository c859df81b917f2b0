import { describe, expect, it } from 'vitest';
import { sourcesOf } from '#case';
import type { Step, Trace, Value } from '#runtime';
import { cpuClock } from '../case/cpu-clock-for-tests.ts';
import {
  callPath,
  createWalk,
  type Expanded,
  expand,
  momentOfLine,
  namesAt,
  namesOfFrame,
  printedAt,
  sentenceOf,
  sharedAt,
  valueAt,
  type Walk,
  whoWrote,
} from './index.ts';
import { PROGRAMS } from './programs-for-tests.ts';
import { walksForTests } from './walks-for-tests.ts';

const { walkOf } = walksForTests();

/** The state of all places at each moment, by doing all writes again. */
function* replayed({ before, steps }: Trace): Generator<ReadonlyMap<number, Value | null>> {
  const state = new Map(before.map(([place, value]) => [place, value] as const));
  yield state;
  for (const [, , , , , writes] of steps) {
    for (const [place, value] of writes) state.set(place, value);
    yield state;
  }
}

describe('The state at a moment', () => {
  it.each(Object.entries(PROGRAMS))('is what all writes before it come to: %s', async (_, source) => {
    const walk = await walkOf(source);
    let moment = 0;
    for (const state of replayed(walk.trace)) {
      for (const place of walk.trace.places.keys())
        expect(valueAt(walk, place, moment)).toBe(state.get(place));
      moment++;
    }
    expect(moment).toBe(walk.count + 1);
  });

  it('has the names of a frame, and marks what has just changed', async () => {
    const walk = await walkOf(PROGRAMS.calls ?? '');
    const moment = momentOfLine(walk, { file: 'main.py', line: 3 }, 1) ?? 0;
    const seen = namesAt(walk, moment);
    expect(seen?.own?.map(({ name, value, isChanged }) => [name, value, isChanged])).toEqual([
      ['x', '2', false],
      ['y', '4', true],
    ]);
    expect(seen).toMatchObject({ module: '__main__' });
    expect(seen?.ofModule.map(({ name }) => name)).toEqual(['double', 'both']);
  });

  it('marks what has changed since the moment that was looked at before, and what has gone since', async () => {
    const walk = await walkOf('x = 1\ny = [0]\nx = 2\ny.append(3)\ndel x\nz = 0\n');
    const at = (line: number) => momentOfLine(walk, { file: 'main.py', line }) ?? 0;
    const marked = (moment: number, since?: number) =>
      namesAt(walk, moment, since)
        ?.ofModule.filter(({ isChanged }) => isChanged)
        .map(({ name, value }) => `${name} ${value === null ? 'gone' : 'there'}`);
    expect(marked(at(3))).toEqual(['y there']);
    expect(marked(at(5))).toEqual(['y there']);
    expect(marked(at(6))).toEqual(['x gone']);
    expect(marked(walk.count - 1)).toEqual(['z there']);
    expect(marked(walk.count, at(3))).toEqual(['x gone', 'y there', 'z there']);
    expect(marked(walk.count, 0)).toEqual(['y there', 'z there']);
  });

  it('has the names of every frame of the call path', async () => {
    const walk = await walkOf(PROGRAMS.calls ?? '');
    const moment = momentOfLine(walk, { file: 'main.py', line: 2 }, 0) ?? 0;
    const path = callPath(walk, moment);
    expect(path.map(({ function: name, line }) => `${name} ${line}`)).toEqual([
      'double 2',
      'both 6',
      '<module> 8',
    ]);
    expect(path.map(({ text }) => text)).toEqual([
      'y = x * 2',
      'return double(a) + double(b)',
      'total = both(1, 2)',
    ]);
    const own = path.map(
      ({ frame }) => namesOfFrame(walk, frame, moment).own?.map(({ name }) => name) ?? null,
    );
    expect(own).toEqual([['x'], ['a', 'b'], null]);
  });
});

describe('A value with its parts', () => {
  /** In short. */
  const shape = (value: Expanded): unknown => {
    if (value.is === 'text') return value.text;
    if (value.is !== 'object') return `${value.is} ${value.type}`;
    return Object.fromEntries(value.parts.map(({ part, value: inner }) => [part, shape(inner)]));
  };
  const heldBy = (walk: Walk, name: string, moment: number) =>
    valueAt(walk, walk.places.module('__main__').get(name) ?? -1, moment) ?? 'nothing';

  it('is as it was at the moment, and shows once what holds itself', async () => {
    const walk = await walkOf(PROGRAMS.objects ?? '');
    const at = (line: number) => momentOfLine(walk, { file: 'main.py', line }) ?? 0;
    const seen = (name: string, moment: number) => shape(expand(walk, heldBy(walk, name, moment), moment));
    expect(seen('first', at(8))).toEqual({ name: "'first'", next: 'None' });
    expect(seen('first', at(10))).toEqual({
      name: "'first'",
      next: { name: "'second'", next: 'again Node' },
    });
    expect(seen('table', at(11))).toMatchObject({ "'both'": { 0: 'again Node' } });
    expect(seen('table', walk.count)).toEqual({
      "'both'": { 0: { name: "'one'", next: 'closed Node' }, 1: { name: "'second'", next: 'None' }, 2: '3' },
    });
  });

  it('goes no deeper and shows no more parts than it is to', async () => {
    const walk = await walkOf('rows = [[[1]], [2], 3]\n');
    const value = heldBy(walk, 'rows', walk.count);
    expect(shape(expand(walk, value, walk.count, { depth: 2, parts: 2 }))).toEqual({
      0: { 0: 'closed list' },
      1: { 0: '2' },
    });
    expect(expand(walk, value, walk.count, { depth: 2, parts: 2 })).toMatchObject({ unshown: 1 });
  });

  it('marks the part that has just changed', async () => {
    const walk = await walkOf('rows = [1, 2]\nrows[1] = 3\n');
    const parts = expand(walk, heldBy(walk, 'rows', walk.count), walk.count - 1);
    expect(parts.is === 'object' && parts.parts.map(({ isChanged }) => isChanged)).toEqual([false, true]);
  });
});

describe('What all share', () => {
  it('is as it was at the moment', async () => {
    const walk = await walkOf(PROGRAMS.shared ?? '');
    const at = (line: number) => sharedAt(walk, momentOfLine(walk, { file: 'main.py', line }, 0) ?? 0);
    const files = ({ files: all }: ReturnType<typeof sharedAt>) =>
      all.filter(({ value }) => value !== null).map(({ name }) => name);
    expect(files(at(5))).toEqual(['/home/talk/out']);
    expect(files(at(7))).toEqual(['/home/talk/out', '/home/talk/out/a.txt']);
    expect(files(sharedAt(walk, walk.count))).toEqual(['/home/talk/out']);
    const random = (seen: ReturnType<typeof sharedAt>) =>
      seen.things.find(({ name }) => name === 'random')?.value;
    expect(random(at(8))).toBe('seeded');
    expect(random(at(9))).toMatch(/^drawn/);
    const [folder] = sharedAt(walk, walk.count).things.filter(({ name }) => name === 'the working folder');
    expect(folder?.value).toBe("'/home/talk/out'");
  });
});

describe('A walk over 10,000 steps', () => {
  /** A loop that runs through a function, as a recorder would tell of it. */
  function longTrace(): Trace {
    const steps: Step[] = [];
    for (let turn = 0; turn < 2_500; turn++)
      steps.push(
        ['line', 0, 4, 0, 0, [[turn % 500, String(turn)]]],
        ['call', 1 + (turn % 400), 1, 0, 0, [[500 + (turn % 400), String(turn)]]],
        ['line', 1 + (turn % 400), 2, 3, 1, [[900 + (turn % 40), String(turn)]]],
        ['return', 1 + (turn % 400), 2, 0, 0, [], String(turn)],
      );
    const frames = Array.from({ length: 400 }, (_, at) => ({
      code: 1,
      caller: at,
      callerLine: 2,
      module: '__main__',
    }));
    return {
      files: [{ path: 'main.py', isOurs: true }],
      codes: [
        { file: 0, name: '<module>', firstLine: 1 },
        { file: 0, name: 'f', firstLine: 1 },
      ],
      frames: [{ code: 0, caller: null, callerLine: 0, module: '__main__' }, ...frames],
      places: [
        ...Array.from(
          { length: 500 },
          (_, at) => ({ in: 'module', module: '__main__', name: `n${at}`, isOurs: true }) as const,
        ),
        ...Array.from({ length: 400 }, (_, at) => ({ in: 'frame', frame: at + 1, name: 'x' }) as const),
        ...Array.from({ length: 40 }, (_, at) => ({ in: 'object', object: 0, part: String(at) }) as const),
      ],
      objects: [{ type: 'list', kind: 'sequence' }],
      before: [],
      steps,
      end: { is: 'cap', steps: 10_000 },
    };
  }

  it('is made in tens of milliseconds, and each question of a frame takes less than one', () => {
    const trace = longTrace();
    const making = cpuClock();
    const walk = createWalk(trace, sourcesOf({ 'main.py': 'def f(x):\n  x = x\n\nf(1)\n' }));
    expect(making()).toBeLessThan(200);
    const dialogue = Array.from(
      { length: 3_000 },
      (_, at) => ({ stream: at % 2 ? 'stderr' : 'stdout', text: '1\n3' }) as const,
    );
    const moments = Array.from({ length: 500 }, (_, at) => at * 20);
    const asking = cpuClock();
    for (const moment of moments) {
      namesAt(walk, moment);
      callPath(walk, moment);
      sharedAt(walk, moment);
      printedAt(walk, dialogue, moment);
      sentenceOf(walk, moment);
      whoWrote(walk, 500 + (moment % 400), moment);
    }
    // A frame of the screen is 16 ms.
    expect(asking() / moments.length).toBeLessThan(8);
  });
});
