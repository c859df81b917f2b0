import { describe, expect, it } from 'vitest';
import {
  backOut,
  backOver,
  callPath,
  depthAt,
  exceptionsOf,
  lineOfStep,
  momentOfClue,
  momentOfFile,
  momentOfLine,
  next,
  nextCall,
  nextChange,
  out,
  over,
  previous,
  previousCall,
  previousChange,
  stepsIn,
  type Walk,
} from './index.ts';
import { PROGRAMS } from './programs-for-tests.ts';
import { walksForTests } from './walks-for-tests.ts';

const { walkOf, recorded } = walksForTests();
const programs = Object.entries(PROGRAMS);

function* steps({ count }: Walk): Generator<number> {
  for (let step = 0; step < count; step++) yield step;
}

describe('Moves', () => {
  it.each(programs)('there and back again come to where they began: %s', async (_, source) => {
    const walk = await walkOf(source);
    for (const step of steps(walk)) {
      expect(previous(walk, next(walk, step) ?? -1)).toBe(step);
      const over1 = over(walk, step);
      if (over1 !== null && depthAt(walk, over1) === depthAt(walk, step))
        expect(backOver(walk, over1)).toBe(step);
      const call = nextCall(walk, step);
      if (call !== null && walk.trace.steps[step]?.[0] === 'call')
        expect(previousCall(walk, call)).toBe(step);
    }
    for (const place of walk.trace.places.keys())
      for (const { step } of walk.histories.of(place).filter((write) => write.step > 0)) {
        const later = nextChange(walk, place, step);
        if (later !== null) expect(previousChange(walk, place, later)).toBe(step);
        const earlier = previousChange(walk, place, step);
        if (earlier !== null) expect(nextChange(walk, place, earlier)).toBe(step);
      }
  });

  it.each(programs)('never pass over what they look for: %s', async (_, source) => {
    const walk = await walkOf(source);
    for (const step of steps(walk)) {
      const depth = depthAt(walk, step);
      const left = out(walk, step) ?? walk.count;
      for (let between = step; between < left; between++)
        expect(depthAt(walk, between)).toBeGreaterThanOrEqual(depth);
      const begun = backOut(walk, step);
      if (begun !== null) expect(depthAt(walk, begun)).toBeLessThan(depth);
    }
  });

  it('go over a call, into it, and out of it', async () => {
    const walk = await walkOf(PROGRAMS.calls ?? '');
    const line = (step: number | null) => (step === null ? null : lineOfStep(walk, step).line);
    const begin = momentOfLine(walk, { file: 'main.py', line: 8 }) ?? -1;
    expect(line(nextCall(walk, begin))).toBe(5);
    const inside = momentOfLine(walk, { file: 'main.py', line: 2 }, 0) ?? -1;
    expect(callPath(walk, out(walk, inside) ?? -1).map(({ function: name }) => name)[0]).toBe('both');
    expect(line(backOut(walk, inside))).toBe(6);
    let step: number | null = begin;
    while (step !== null && line(step) === 8) step = over(walk, step);
    expect(line(step)).toBe(9);
  });

  it('end at both ends', async () => {
    const walk = await walkOf('x = 1\n');
    expect([previous(walk, 0), next(walk, walk.count), over(walk, walk.count), nextCall(walk, 0)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(next(walk, walk.count - 1)).toBe(walk.count);
  });

  it('come to a line the n-th or the last time, and to nothing where it never ran', async () => {
    const walk = await walkOf(PROGRAMS.calls ?? '');
    const line = { file: 'main.py', line: 2 };
    expect(stepsIn(walk, line)).toHaveLength(4);
    expect(momentOfLine(walk, line, 1)).toBe(stepsIn(walk, line)[1]);
    expect(momentOfLine(walk, line)).toBe(stepsIn(walk, line)[3]);
    expect(momentOfLine(walk, line, 4)).toBeNull();
    expect(momentOfLine(walk, { file: 'other.py', line: 1 })).toBeNull();
  });
});

describe('The moment of an exception', () => {
  it('is when it left its first frame, whoever caught it', async () => {
    const walk = await walkOf(PROGRAMS.exceptions ?? '');
    const [caught, last, ...others] = exceptionsOf(walk);
    expect(others).toEqual([]);
    expect(caught).toMatchObject({ type: 'Fault', isLast: false });
    expect(caught?.left).toHaveLength(3);
    expect(last).toMatchObject({ type: 'Fault', isLast: true });
    expect(last?.left).toHaveLength(3);
    expect(lineOfStep(walk, last?.step ?? -1)).toMatchObject({ line: 6, function: 'inner' });
    expect(lineOfStep(walk, last?.line ?? -1)).toMatchObject({ line: 6, text: 'raise Fault("no more")' });
  });
});

describe('The moment of a clue', () => {
  const frame = (line: number, name: string) =>
    ({ file: 'main.py', line, function: name, source: null, owner: 'project' }) as const;

  it('is when its lines were in that call path', async () => {
    const walk = await walkOf(PROGRAMS.calls ?? '');
    const clue = (line: number) =>
      ({
        kind: 'stack',
        title: '',
        from: 'stdout',
        by: 'program',
        frames: [frame(line, '<module>'), frame(6, 'both'), frame(2, 'double')],
      }) as const;
    expect(momentOfClue(walk, clue(8))).toBe(stepsIn(walk, frame(2, 'double'))[0]);
    expect(momentOfClue(walk, clue(10))).toBe(stepsIn(walk, frame(2, 'double'))[2]);
  });

  it('is the last time that an exception was raised there, and when a file was made', async () => {
    const { walk } = await recorded({ 'main.py': PROGRAMS.exceptions ?? '' });
    const frames = [frame(17, '<module>'), frame(7, 'inner'), frame(6, 'inner')];
    const clue = { kind: 'exception', role: 'ended', type: 'Fault', message: '', frames } as const;
    expect(momentOfClue(walk, clue)).toBe(momentOfLine(walk, { file: 'main.py', line: 6 }));
    const shared = await walkOf(PROGRAMS.shared ?? '');
    const left = { kind: 'leftover', title: '', paths: ['/home/talk/out/'], frames: [] } as const;
    expect(momentOfClue(shared, left)).toBe(momentOfLine(shared, { file: 'main.py', line: 4 }));
    expect(momentOfFile(shared, '/home/talk/none')).toBeNull();
    expect(momentOfClue(shared, { kind: 'stop', frames: [frame(99, 'f')] })).toBeNull();
  });
});
