import { describe, expect, test } from 'vitest';
import { when } from '../runtime-for-tests.ts';
import { recordedForTests, stepsOf, valuesOf } from './recorded-for-tests.ts';

const { both } = recordedForTests();

/** Programs that look at what a recorder could change. */
const PROGRAMS: Readonly<Record<string, string>> = {
  'its modules, paths, limits, hooks and frames': `
import sys
print(list(sys.modules), sys.path, sys.getrecursionlimit(), sys.gettrace(), sys.getprofile())
print(sys.flags, sys.meta_path, sys._getframe().f_back, sys.getswitchinterval())
def f():
    frame = sys._getframe()
    while frame:
        print(frame.f_code.co_qualname, frame.f_lineno, list(frame.f_locals))
        frame = frame.f_back
f()
`,
  'its tools of sys.monitoring': `
import sys
mon = sys.monitoring
print([mon.get_tool(tool) for tool in range(6)], [mon.get_events(tool) for tool in range(6)])
seen = []
mon.use_tool_id(4, "mine")
print(mon.register_callback(4, mon.events.LINE, lambda code, line: seen.append(line)))
mon.set_events(4, mon.events.LINE)
x = 1
mon.set_events(4, 0)
print(seen, mon.get_tool(4), mon.get_tool(3), mon.get_tool(5))
mon.free_tool_id(4)
print(mon.get_tool(4), mon.get_events(4))
try:
    mon.set_events(3, 0)
except ValueError as error:
    print(error)
y = 2
`,
  'what a tool of sys.monitoring hears of one function': `
import sys
mon = sys.monitoring
seen = []
def f():
    x = 1
    return x
f()
for tool in 4, 3, 5:
    mon.use_tool_id(tool, "mine")
    print(tool, mon.get_local_events(tool, f.__code__), mon.get_local_events(tool, sys._getframe().f_code))
    mon.register_callback(tool, mon.events.LINE, lambda code, line: seen.append(line))
    f()
    print(seen)
    mon.set_local_events(tool, f.__code__, mon.events.LINE)
    f()
    print(seen)
`,
  'imports at the very end': `
import atexit, sys
class Last:
    def __del__(self, sys=sys):
        sys.stdout.write("gone\\n")
sys.last_of_all = Last()
@atexit.register
def at_the_end():
    exec("import wave, colorsys", {})
    print(len(sys.modules) > 10)
`,
  'all six tools': `
import sys
for tool in range(6):
    sys.monitoring.use_tool_id(tool, f"mine {tool}")
print([sys.monitoring.get_tool(tool) for tool in range(6)])
`,
  'settrace and setprofile': `
import sys
events = []
def trace(frame, event, arg):
    if frame.f_code.co_filename.endswith("main.py"):
        events.append((event, frame.f_lineno))
    return trace
def f(n):
    x = n
    return x + 1
sys.settrace(trace)
f(1)
sys.settrace(None)
sys.setprofile(lambda frame, event, arg: events.append((event, frame.f_lineno)))
f(2)
sys.setprofile(None)
print(events)
`,
  'audit hooks': `
import sys
events = []
sys.addaudithook(lambda event, args: events.append(event))
import json, sqlite3
open("/tmp/x", "w").close()
sqlite3.connect(":memory:").execute("select 1")
print(events)
`,
  lifetimes: `
import gc, weakref, sys
class A:
    def __init__(self, name): self.name = name
    def __del__(self): print("gone", self.name)
def f():
    a = A("local")
    print(sys.getrefcount(a), len(gc.get_referrers(a)))
f()
a = A("rebound")
a = A("again")
w = weakref.ref(a, lambda ref: print("weak"))
del a
print(w())
x = [A("in a list")]
x.clear()
try:
    raise ValueError(A("raised"))
except ValueError:
    pass
print("end")
kept = A("kept")
`,
  'the collector': `
import gc
print(gc.get_threshold(), gc.isenabled(), gc.get_count())
class A: pass
counts = []
gc.callbacks.append(lambda phase, info: counts.append(phase))
for n in range(5_000):
    a = A()
    a.a = a
print(len(counts), gc.get_count())
print(len([each for each in gc.get_objects() if type(each).__name__ in ("frame", "builtin_function_or_method") and "steps" in repr(each)]))
`,
  'sizes and hashes': `
import sys
class A:
    def __init__(self): self.x = "é"
a = A()
text = "é" * 30
print(sys.getsizeof(text), sys.getsizeof(a), sys.getsizeof(a.__dict__), sys.getsizeof([1]), sys.getsizeof(A))
print(sys.getrefcount(text), sys.getrefcount(A), sys.getrefcount(A.__init__.__code__), sys.getallocatedblocks() > 0)
print(A.__init__.__code__.co_code, A.__init__.__code__.__sizeof__())
`,
  'recursion to the limit': `
import sys, functools
def f(n): return f(n + 1)
try: f(0)
except RecursionError as error: print(error)
depth = 0
def g():
    global depth
    depth += 1
    g()
try: g()
except RecursionError: print(depth)
class A:
    def __getattr__(self, name): return getattr(self, name + "x")
try: A().a
except RecursionError as error: print(error)
sys.setrecursionlimit(60)
def h(n): return n if n == 0 else h(n - 1)
for n in range(30, 80):
    try: h(n)
    except RecursionError: print("at", n); break
`,
  'random numbers': `
import random
random.seed(4)
print([random.random() for _ in range(3)], random.getstate()[1][-1])
print(random.sample(range(100), 5), random.Random(3).random())
`,
  'generators by turns': `
def count(name):
    for n in range(3):
        got = yield name, n
        print("got", got)
a, b = count("a"), count("b")
print(next(a), next(b), a.send(1), b.send(2))
a.close()
try: b.throw(ValueError("x"))
except ValueError as error: print(error)
def nested():
    yield from count("c")
print(list(nested()))
del b
`,
  'coroutines by turns': `
import asyncio
async def work(name):
    for n in range(2):
        await asyncio.sleep(0)
        print(name, n)
    return name
async def main():
    print(await asyncio.gather(work("a"), work("b")))
    async for x in agen(): print(x)
async def agen():
    yield 1
    await asyncio.sleep(0)
    yield 2
asyncio.run(main())
`,
  'exec without a file, and with one': `
exec("x = 1\\nprint(x)")
exec(compile("def f():\\n  return 1\\nprint(f())", "/home/talk/made.py", "exec"), {})
exec(compile("y = 2", "main.py", "exec"))
print(eval("x + y"))
class Space(dict):
    def __setitem__(self, key, value): print("set", key); super().__setitem__(key, value)
exec("z = 3", {}, Space())
class Meta(type):
    @classmethod
    def __prepare__(cls, name, bases): return Space()
class A(metaclass=Meta):
    b = 1
`,
  'threads, refused': `
import threading
try: threading.Thread(target=print).start()
except RuntimeError as error: print(error)
`,
  'a traceback': `
def f(x): return 1 / x
def g():
    try: f(0)
    except ZeroDivisionError as error:
        error.add_note("so")
        raise RuntimeError("no") from error
g()
`,
  'an exit in the middle': 'import os\nprint("x", flush=True)\ndef f():\n    x = 1\n    os._exit(3)\nf()\n',
  'an exit by SystemExit':
    'import sys, atexit\natexit.register(lambda: print("bye"))\ndef f(): sys.exit("so")\nf()\n',
  'what is done at the end': `
import atexit, tempfile
class A:
    def __del__(self): print("gone")
a = A()
folder = tempfile.TemporaryDirectory()
@atexit.register
def bye():
    global a
    print("bye")
    open("/tmp/left", "w").write("x")
`,
  'a crash': 'import ctypes\nx = 1\nctypes.CDLL(None).emscripten_throw_string(b"no")\n',
  rows: `
import sqlite3
con = sqlite3.connect(":memory:", isolation_level=None)
con.executescript("create table t (a); insert into t values (1), (2); create table u (b primary key) without rowid; insert into u values (1)")
print(con.execute("delete from t").rowcount, con.total_changes, con.in_transaction)
con.execute("drop table t")
print(con.execute("select name from sqlite_master").fetchall())
con.set_authorizer(lambda *args: print(args) or sqlite3.SQLITE_OK)
con.execute("delete from u")
con.set_trace_callback(print)
con.execute("select 1")
con.execute("savepoint a"); con.execute("insert into u values (3)"); con.execute("rollback to a"); con.execute("release a")
print(con.execute("select count(*) from u").fetchone())
con.close()
`,
  'output that is held back': `
import sys
sys.stdout.write("no end of line")
sys.stdout.buffer.write(b"\\xff\\xc3")
sys.stdout.buffer.write(b"\\xa9")
sys.stderr.write("é\\n")
print("\\U0001f600" * 3, end="")
`,
  'a list that is sorted while its keys are asked for': `
xs = [3, 1, 2]
def key(x):
    seen.append(len(xs))
    return x
seen = []
xs.sort(key=key)
print(xs, seen)
`,
  'an exception that is on its way while names change': `
import sys
class Noisy(dict): pass
def f():
    try:
        raise KeyError("x")
    finally:
        globals()["y"] = 1
        sys.modules["made"] = sys
        del sys.modules["made"]
try: f()
except KeyError as error: print(repr(error))
class Failing:
    def __del__(self): globals()["z"] = 1; raise ValueError("in del")
sys.unraisablehook = lambda args: print(repr(args.exc_value))
Failing()
print(z)
`,
};

describe('a recorded program does what it does unrecorded:', () => {
  test.concurrent.each(Object.entries(PROGRAMS))('%s', async (_, source) => {
    const { plain, recorded, trace } = await both({ files: { 'main.py': source } });
    expect(recorded).toEqual(plain);
    expect(trace?.steps.length).toBeGreaterThan(0);
  });
});

/** By what pdb listens to a program, and how it is asked to. */
describe.each([
  ['monitoring', 'set_trace()\na = f(1)', 'w\ns\ns\ns\ns\np y\nc\n'],
  ['settrace', 'runcall(f, 1)\na = 2', 'w\ns\ns\np y\nc\n'],
])('pdb by %s', (backend, asked, typed) => {
  test('stops a recorded program where it stops it unrecorded', async () => {
    const source = `import pdb\ndef f(x):\n    y = x + 1\n    return y\npdb.Pdb(backend="${backend}").${asked}\n`;
    const { plain, recorded, trace } = await both(
      { files: { 'main.py': source } },
      when('(Pdb)', (recorder) => {
        recorder.type(typed);
        recorder.endInput();
      }),
    );
    expect(recorded).toEqual(plain);
    expect(recorded.stdout).toContain('return y\n(Pdb) 2\n');
    expect(trace && valuesOf(trace, 'a')).toEqual(['2']);
  });
});

test("pdb's older way is recorded until it asks for opcodes, and stops where it stops unrecorded", async () => {
  const source =
    'import pdb\ndef f(x):\n    y = x + 1\n    return y\na = 1\npdb.Pdb(backend="settrace").set_trace()\na = f(1)\n';
  const { plain, recorded, trace } = await both(
    { files: { 'main.py': source } },
    when('(Pdb)', (recorder) => {
      recorder.type('w\ns\ns\ns\ns\np y\nc\n');
      recorder.endInput();
    }),
  );
  expect(recorded).toEqual(plain);
  expect(trace?.end).toMatchObject({ is: 'given up', because: expect.stringContaining('opcodes') });
  expect(trace && valuesOf(trace, 'a')).toEqual(['1']);
});

test('a program that takes all tools of sys.monitoring is recorded until then, and told why', async () => {
  const { trace } = await both({ files: { 'main.py': PROGRAMS['all six tools'] ?? '' } });
  expect(trace?.end).toEqual({
    is: 'given up',
    because: 'the program takes all of the tools that sys.monitoring has',
  });
});

test('a program that takes the tool of the recorder is recorded to its end', async () => {
  const { trace } = await both({ files: { 'main.py': PROGRAMS['its tools of sys.monitoring'] ?? '' } });
  expect(trace?.end).toEqual({ is: 'whole' });
  expect(trace && valuesOf(trace, 'y')).toEqual(['2']);
});

test('the line of an exit in the middle is the last step', async () => {
  const { trace } = await both({ files: { 'main.py': PROGRAMS['an exit in the middle'] ?? '' } });
  expect(trace && stepsOf(trace).slice(-2)).toEqual(['line main.py:4 f', 'line main.py:5 f']);
});
