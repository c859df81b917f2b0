import { beforeEach, describe, expect, it } from 'vitest';
import { benchId, benchKey } from '#case';
import type { Clue, Evidence } from '#evidence';
import type { Transcript } from '#runtime';
import { loadCase } from '../../case/catalogue.ts';
import { editFile, openFile, openLine, type Run, typeAhead, useSession } from '../../session/index.ts';
import { endOfOutput } from './end-of-output.ts';
import { fewExhibits } from './few-exhibits.ts';
import { followedBench } from './followed-bench.ts';

const subject = await loadCase('double-import');
const id = benchId('double-import', 'buggy');

const transcript: Transcript = {
  program: { files: subject.folders.buggy ?? {}, argv: ['main.py'], env: {} },
  runtime: 'CPython 3.14.2',
  dialogue: [{ stream: 'stdout', text: '\x1b[31mred\x1b[0m\n' }],
  exit: null,
};

const putRun = (run: Run) => useSession.setState({ runs: { [benchKey(id)]: run } });
const bench = () => followedBench(useSession.getState(), id, subject);

beforeEach(() => useSession.setState(useSession.getInitialState(), true));

describe('The bench of a slide, for phones,', () => {
  it('has the edits of its own files, the file in front and the marked line', () => {
    editFile(id, subject, 'main.py', 'y\n');
    editFile(benchId('double-import', 'fixed'), subject, 'main.py', 'of another slide');
    openFile(id, 'reports/totals.py');
    openLine(id, { file: 'main.py', line: 1 });
    expect(bench()).toMatchObject({
      edits: { 'main.py': 'y\n' },
      openFile: 'main.py',
      marked: { file: 'main.py', line: 1 },
      leftOut: '',
    });
  });

  it('keeps small edits where there is too much, and says which file is left out', () => {
    editFile(id, subject, 'main.py', 'y\n');
    editFile(id, subject, 'reports/totals.py', 'é'.repeat(60_000));
    expect(Object.keys(bench().edits)).toEqual(['main.py']);
    expect(bench().leftOut).toBe(
      'The edited `reports/totals.py` is too long to be sent here: look at the stage.',
    );
  });

  it('says how a run goes in the words of the run bar, and what it printed without colours', () => {
    putRun({ status: 'running', transcript });
    expect(bench().run).toEqual({
      status: 'running',
      runtime: 'CPython 3.14.2',
      state: 'running',
      command: 'python main.py',
      said: 'red\n',
      isCut: false,
      typed: '',
      isWaiting: false,
    });
  });

  it('shows the half-typed line of a program that waits, but never a password', () => {
    putRun({ status: 'running', transcript: { ...transcript, isWaiting: true } });
    typeAhead(id, { text: 'next', cursor: 4 });
    expect(bench().run).toMatchObject({ typed: 'next', isWaiting: true });
    putRun({ status: 'running', transcript: { ...transcript, isWaiting: true, isSecret: true } });
    expect(bench().run.typed).toBe('');
  });

  it('says why there is no run', () => {
    putRun({ status: 'failed', reason: 'No Python here.' });
    expect(bench().run).toMatchObject({ status: 'failed', said: 'No Python here.', command: '' });
  });

  it('shows as outdated what other files did', () => {
    const exit = { ending: { how: 'exited', code: 0 }, leftBehind: [], milliseconds: 1 } as const;
    putRun({ status: 'ended', transcript: { ...transcript, exit } });
    expect(bench().isOutdated).toBe(false);
    editFile(id, subject, 'main.py', 'y\n');
    expect(bench().isOutdated).toBe(true);
  });
});

describe('The end of a long output', () => {
  const printed = (...texts: string[]) => endOfOutput(texts.map((text) => ({ stream: 'stdout', text })));

  it('begins with a whole line', () => {
    const { said, isCut } = printed(
      Array.from({ length: 2_000 }, (_, index) => `line ${index}\n`).join(''),
      'the end\n',
    );
    expect(isCut).toBe(true);
    expect(said).toMatch(/^line \d+\n/);
    expect(said).toMatch(/line 1999\nthe end\n$/);
    expect(said.length).toBeLessThanOrEqual(5_000);
  });

  it('has of a line that was written over what stands there at last', () => {
    expect(printed('10 %\r', '20 %\r\ndone\r', '\n').said).toBe('20 %\ndone\n');
  });

  it('is the end of the line where there is only one', () => {
    expect(printed('x'.repeat(200_000), 'y')).toEqual({ said: `${'x'.repeat(4_999)}y`, isCut: true });
  });

  it('is found without reading all that came before', () => {
    const flood = Array.from({ length: 200_000 }, () => 'x'.repeat(1_000));
    const chunks = flood.map((text) => ({ stream: 'stdout', text }) as const);
    let read = 0;
    const watched = new Proxy(chunks, {
      get(target, name, receiver) {
        if (/^\d+$/.test(String(name))) read++;
        return Reflect.get(target, name, receiver);
      },
    });
    expect(endOfOutput(watched).isCut).toBe(true);
    expect(read).toBeLessThan(100);
  });
});

describe('Exhibits for phones', () => {
  const frame = (line: number) => ({
    file: 'main.py',
    line,
    function: 'f',
    source: 's'.repeat(3_000),
    owner: 'project' as const,
  });
  const stack = (frames: number): Clue => ({
    kind: 'stack',
    title: 't',
    frames: Array.from({ length: frames }, (_, index) => frame(index + 1)),
    from: 'stderr',
    by: 'hook',
  });
  const evidence = (clues: readonly Clue[]): Evidence => ({
    end: null,
    clues,
    leftOut: 2,
    sentences: [],
    unread: [],
  });

  it('are the first ones, and the others are counted', () => {
    const few = fewExhibits(evidence(Array.from({ length: 30 }, () => stack(0))));
    expect([few.clues.length, few.leftOut]).toEqual([20, 12]);
  });

  it('keep the innermost calls of a deep stack, with long lines cut', () => {
    const [kept] = fewExhibits(evidence([stack(200)])).clues;
    expect(kept?.frames.map(({ line }) => line)).toEqual(
      Array.from({ length: 60 }, (_, index) => 141 + index),
    );
    expect(kept?.frames[0]?.source).toMatch(/^s+… \(cut\)$/);
  });

  it('fit into a message', () => {
    const few = fewExhibits(evidence(Array.from({ length: 20 }, () => stack(20))));
    expect(JSON.stringify(few).length).toBeLessThan(70_000);
    expect(few.leftOut).toBe(22 - few.clues.length);
    expect(few.clues.length).toBeGreaterThan(0);
  });
});
