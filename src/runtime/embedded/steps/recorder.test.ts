import { describe, expect, test } from 'vitest';
import { when } from '../runtime-for-tests.ts';
import { partsOf, recordedForTests, stepsOf, valuesOf, writesTo } from './recorded-for-tests.ts';

const { run, both, recorded } = recordedForTests();

describe('steps', () => {
  test('a call, its lines, its end, and the line that goes on', async () => {
    const trace = await recorded('def f(n):\n    m = n + 1\n    return m\n\nx = f(1)\nprint(f(x))\n');
    expect(stepsOf(trace)).toEqual([
      'line main.py:1 <module>',
      'line main.py:5 <module>',
      'call main.py:1 f',
      'line main.py:2 f',
      'line main.py:3 f',
      'return main.py:3 f',
      'back main.py:5 <module>',
      'line main.py:6 <module>',
      'call main.py:1 f',
      'line main.py:2 f',
      'line main.py:3 f',
      'return main.py:3 f',
      // It prints.
      'back main.py:6 <module>',
      'return main.py:6 <module>',
    ]);
    expect(valuesOf(trace, 'n')).toEqual(['1', '2']);
    expect(valuesOf(trace, 'x')).toEqual(['2']);
    expect(trace.steps.at(-2)?.slice(3, 5)).toEqual([2, 0]);
    expect(trace.frames).toMatchObject([
      { caller: null, module: '__main__' },
      { caller: 0, callerLine: 5 },
      { caller: 0, callerLine: 6 },
    ]);
  });

  test('the frames of generators that run by turns keep their numbers', async () => {
    const trace = await recorded(
      'def g(n):\n    yield n\n    yield n + 1\na, b = g(1), g(5)\nprint(next(a), next(b), next(a), next(b))\n',
    );
    const yields = trace.steps.filter(([kind]) => kind === 'yield');
    expect(yields.map(([, frame, , , , , value]) => [frame, value])).toEqual([
      [1, '1'],
      [2, '5'],
      [1, '2'],
      [2, '6'],
    ]);
  });

  test('an exception ends frames, one after the other', async () => {
    const trace = await recorded(
      'def f():\n    raise KeyError("x")\ntry:\n    f()\nexcept KeyError as error:\n    pass\n',
    );
    expect(stepsOf(trace)).toContain('raise main.py:2 f');
    expect(partsOf(trace, 'error')).toEqual({});
    expect(valuesOf(trace, 'error')).toEqual([expect.stringMatching(/^KeyError#/), null]);
  });

  test('what was printed is counted in UTF-16 units, as it is decoded', async () => {
    const trace = await recorded(
      'import sys\nsys.stdout.buffer.write("\\U0001f600é".encode())\nsys.stdout.flush()\nx = 1\n',
    );
    expect(trace.steps.reduce((sum, step) => sum + step[3], 0)).toBe(3);
  });

  test('a program of a hundred thousand steps is recorded for ten thousand, and goes on', async () => {
    const { plain, recorded, trace } = await both({
      files: { 'main.py': 'n = 0\nwhile n < 25_000:\n    n += 1\n    n -= 1\n    n += 1\nprint(n)\n' },
    });
    expect(recorded).toEqual(plain);
    expect(trace?.end).toEqual({ is: 'cap', steps: 10_000 });
    expect(trace?.steps).toHaveLength(10_000);
  });

  test('what becomes too large is recorded as long as it can be kept', async () => {
    const { trace, recorded } = await both({
      files: {
        'main.py':
          'x = []\nfor n in range(4_000):\n    x = [str(n) * 100 + str(k) for k in range(40)]\nprint(len(x))\n',
      },
    });
    expect(recorded.stdout).toBe('40\n');
    expect(trace?.end.is).toBe('given up');
    expect(JSON.stringify(trace).length).toBeLessThan(10_000_000);
  });
});

describe('a program that is ended leaves its steps until then:', () => {
  test('one that waits for what is typed', async () => {
    const { outcome, trace } = await run(
      { files: { 'main.py': 'x = 1\ny = input("?")\n' }, steps: true },
      (_recorder, process) => process.whenWaiting((waiting) => waiting === 'for a line' && process.kill()),
    );
    expect(outcome.ending).toEqual({ how: 'killed' });
    expect(trace?.end).toEqual({ is: 'cut off' });
    expect(trace && stepsOf(trace)).toEqual(['line main.py:1 <module>', 'line main.py:2 <module>']);
  });

  test('one that computes', async () => {
    const source =
      'print("on", flush=True)\nn = 0\nwhile n < 3_000:\n    n += 1\nwhile sum(range(10_000_000)): pass\n';
    const { trace } = await run(
      { files: { 'main.py': source }, steps: true },
      when('on', (_recorder, process) => setTimeout(process.kill, 5_000)),
    );
    expect(trace?.steps.length).toBeGreaterThan(5_000);
  });

  test('one that is stopped', async () => {
    const source = 'print("on", flush=True)\ntry:\n    while True: pass\nfinally:\n    end = 1\n';
    const { trace } = await run(
      { files: { 'main.py': source }, steps: true },
      when('on', (recorder) => recorder.stop()),
    );
    expect(trace?.steps.length).toBeGreaterThan(2);
  });
});

describe('objects', () => {
  test('two that lay at one address are two', async () => {
    const trace = await recorded('for n in range(20):\n    x = [n]\n    del x\n');
    const lists = valuesOf(trace, 'x').filter((value) => value !== null);
    expect(new Set(lists).size).toBe(20);
  });

  test('numbers that lay at one address are two', async () => {
    const trace = await recorded('x = 5_000\ndel x; x = 6_000\nxs = [4_000]\nxs[0] = 5_000; xs[0] = 6_000\n');
    expect(valuesOf(trace, 'x')).toEqual(['5000', '6000']);
    expect(partsOf(trace, 'xs')).toEqual({ 0: '6000' });
  });

  test('a text that grows in its place is another', async () => {
    const trace = await recorded('def f():\n    s = "a"\n    for n in range(5):\n        s += "b"\nf()\n');
    expect(valuesOf(trace, 's')).toEqual(["'a'", "'ab'", "'abb'", "'abbb'", "'abbbb'", "'abbbbb'"]);
  });

  test('a change is written by the line that made it, wherever the object is seen from', async () => {
    const trace = await recorded(
      'class Box: pass\nbox = Box()\nbox.a = Box()\nbox.a.b = [[]]\ndef hide(x):\n    def f():\n        x.a.b[0].append(1)\n    return f\nf = hide(box)\ndel box\nf()\nx = 2\n',
    );
    const step = trace.steps.find((each) => each[5].some(([, value]) => value === '1'));
    expect(step?.[2]).toBe(7);
  });
});

describe('what all share:', () => {
  test('names that are bound by others', async () => {
    const { trace } = await run({
      files: {
        'main.py':
          'import json, desk\nimport unittest.mock\njson.dumps = None\ndesk.DAYS = 7\ndesk.more()\nwith unittest.mock.patch("json.loads", 3):\n    x = 1\n',
        'desk.py': 'DAYS = 14\nCOUNT = 0\ndef more():\n    global COUNT\n    COUNT += 1\n',
      },
      steps: true,
    });
    expect(trace && valuesOf(trace, 'dumps')).toEqual(['None']);
    expect(trace && valuesOf(trace, 'DAYS')).toEqual(['14', '7']);
    expect(trace && valuesOf(trace, 'COUNT')).toEqual(['0', '1']);
    expect(trace && valuesOf(trace, 'loads')).toEqual(['3', '<function loads>']);
  });

  test('paths, the environment, handlers, filters, the folder, the random state', async () => {
    const trace = await recorded(
      'import sys, os, logging, warnings, random\nsys.path.append("/x")\nsys.path = sys.path[1:]\nos.environ["A"] = "b"\ndel os.environ["A"]\nlogging.basicConfig()\nwarnings.simplefilter("error")\nos.chdir("/tmp")\nrandom.seed(1)\nx = random.random()\n',
    );
    const shared = (what: string) => writesTo(trace, (place) => place.in === 'shared' && place.what === what);
    expect(writesTo(trace, (place) => place.in === 'os.environ')).toEqual(["'b'", null]);
    expect(shared('sys.path')).toHaveLength(1);
    expect(shared('the working folder')).toEqual(["'/tmp'"]);
    expect(shared('random')).toEqual(['new', 'seeded', 'drawn from, at 2']);
    expect(shared('logging.root.handlers')).toHaveLength(1);
    const lines = (kind: string) =>
      trace.steps
        .filter((step) => step[5].some(([place]) => trace.places[place]?.in === kind))
        .map((step) => step[2]);
    expect(lines('object')).toEqual(expect.arrayContaining([2, 6, 7]));
  });

  test('files', async () => {
    const trace = await recorded(
      'import os\nos.mkdir("/tmp/a")\nf = open("/tmp/a/x", "w")\nf.write("1")\nf.close()\nos.rename("/tmp/a", "/tmp/b")\nopen("/tmp/b/x", "w").close()\nos.remove("/tmp/b/x")\n',
    );
    const of = (path: string) => writesTo(trace, (place) => place.in === 'files' && place.path === path);
    expect(of('/tmp/a')).toEqual(['folder made', null]);
    expect(of('/tmp/a/x')).toEqual(['made', 'written', null]);
    expect(of('/tmp/b')).toEqual(['moved from /tmp/a']);
    expect(of('/tmp/b/x')).toEqual(['moved from /tmp/a/x', 'written', null]);
    const moved = trace.steps
      .flatMap((step) => step[5])
      .find(([place]) => {
        const found = trace.places[place];
        return found?.in === 'files' && found.path === '/tmp/b/x';
      });
    expect(trace.steps[moved?.[2] ?? -1]?.[2]).toBe(3);
  });

  test('rows, and how they were before a transaction that is undone', async () => {
    const trace = await recorded(`
import sqlite3
con = sqlite3.connect(":memory:", isolation_level=None)
con.execute("create table t (a)")
con.execute("insert into t values (?)", ("one",))
con.execute("begin")
con.execute("update t set a = 'two'")
con.execute("savepoint s")
con.execute("delete from t")
con.execute("rollback to s")
con.execute("rollback")
con.execute("delete from t")
con.execute("drop table t")
`);
    expect(writesTo(trace, (place) => place.in === 'rows')).toEqual([
      "insert into t values ('one')",
      "update t set a = 'two'",
      null,
      "update t set a = 'two'",
      "insert into t values ('one')",
      null,
    ]);
    const rows = trace.steps
      .flatMap((step) => step[5])
      .filter(([place]) => trace.places[place]?.in === 'rows');
    const lines = rows.map(([, , from]) => (from === undefined ? null : trace.steps[from]?.[2]));
    expect(lines).toEqual([null, null, null, 7, 5, null]);
  });

  test('what Python runs when it starts', async () => {
    const { trace, outcome } = await run({
      files: {
        'main.py': 'import sys\nprint(sys.path[-1])\n',
        'site-packages/more.pth': 'import more; more.start()\n',
        'site-packages/more.py': 'import sys\ndef start():\n    sys.path.append("/more")\n',
      },
      steps: true,
    });
    expect(outcome.stdout).toBe('/more\n');
    expect(trace && stepsOf(trace)).toContain('line site-packages/more.py:3 start');
    expect(trace?.end).toEqual({ is: 'whole' });
  });
});
