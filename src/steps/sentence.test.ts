import { describe, expect, it } from 'vitest';
import { createWalk, sentenceOf } from './index.ts';
import { PROGRAMS } from './programs-for-tests.ts';
import { walksForTests } from './walks-for-tests.ts';

const { walkOf } = walksForTests();

async function sentences(source: string): Promise<string[]> {
  const walk = await walkOf(source);
  return Array.from({ length: walk.count + 1 }, (_, moment) =>
    sentenceOf(walk, moment).replace(/^Step \d+ of \d+: /, ''),
  );
}

describe('A step in a sentence', () => {
  it('says where it is, and what becomes of it', async () => {
    const walk = await walkOf('import io\nmail = io.StringIO()\n');
    const step = walk.trace.steps.findIndex(([kind, , line]) => kind === 'line' && line === 2);
    expect(sentenceOf(walk, step)).toBe(
      `Step ${step + 1} of ${walk.count}: main.py line 2, mail becomes a StringIO.`,
    );
    expect(sentenceOf(walk, walk.count)).toBe(`After the last of ${walk.count} steps.`);
  });

  it('tells of calls, results and exceptions', async () => {
    const all = [...(await sentences(PROGRAMS.calls ?? '')), ...(await sentences(PROGRAMS.exceptions ?? ''))];
    expect(all).toContain('main.py line 1, double is called, by main.py line 6, x becomes 1.');
    expect(all).toContain('main.py line 3, double returns 2.');
    expect(all).toContain('main.py line 8 goes on, total becomes 6.');
    expect(all).toContain('main.py line 6, a Fault leaves inner.');
    expect(all).toContain('main.py line 17, a Fault leaves the module.');
  });

  it('tells of parts by what they are of, and leaves out those of something new', async () => {
    const all = await sentences(PROGRAMS.objects ?? '');
    expect(all).toContain('main.py line 8, next of a Node becomes a Node.');
    expect(all).toContain('main.py line 10, table becomes a dict.');
    expect(all).toContain('main.py line 12, item 2 of a list becomes 3.');
    expect(all).toContain("main.py line 13, 'first' of a dict is gone.");
  });

  it('tells of what all share', async () => {
    const all = await sentences(PROGRAMS.shared ?? '');
    expect(all.find((each) => each.includes('line 3'))).toContain(
      "item 0 of sys.path becomes '/home/talk/lib'",
    );
    expect(all.find((each) => each.includes('line 4'))).toContain('/home/talk/out is made');
    expect(all.find((each) => each.includes('line 7'))).toContain('random is seeded');
    expect(all.find((each) => each.includes('line 9'))).toContain('/home/talk/out/a.txt is gone');
  });

  it('counts what it leaves out', async () => {
    const all = await sentences('a = b = c = d = e = 1\n');
    expect(all).toContain('main.py line 1, a becomes 1, b becomes 1, c becomes 1, and 2 more changes.');
  });

  it('has a word for an empty trace', () => {
    const empty = {
      files: [],
      codes: [],
      frames: [],
      places: [],
      objects: [],
      before: [],
      steps: [],
      end: { is: 'whole' },
    } as const;
    const sources = {
      has: () => false,
      line: () => null,
      lineCount: () => 0,
      modules: [],
      endingIn: () => [],
    };
    expect(sentenceOf(createWalk(empty, sources), 0)).toBe('No step was recorded.');
  });
});
