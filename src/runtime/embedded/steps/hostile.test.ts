import { describe, expect, test } from 'vitest';
import { partsOf, recordedForTests, valuesOf } from './recorded-for-tests.ts';

const { both } = recordedForTests();

/** A class whose every method changes things, prints and raises. */
const EVIL = `
import atexit, sys
calls = []

def evil(name):
    def method(self, *args, **kwargs):
        calls.append(name)
        print(name)
        raise SystemExit(f"{name} was called")
    return method

METHODS = ["__repr__", "__str__", "__eq__", "__ne__", "__hash__", "__len__", "__bool__", "__iter__", "__format__", "__index__",
           "__getattr__", "__getattribute__", "__contains__", "__getitem__", "__dir__", "__sizeof__", "__reduce_ex__", "__lt__"]
body = {name: evil(name) for name in METHODS}
body["__class__"] = property(evil("__class__"))
`;

/** How a value is made, and how a trace shows it. */
const VALUES: readonly (readonly [what: string, source: string, shown: RegExp])[] = [
  ['a plain class', 'type("Evil", (), body)()', /^Evil#\d+$/],
  ['a list', 'type("Evil", (list,), body)([1, 2])', /^Evil#\d+$/],
  ['a dict', 'type("Evil", (dict,), body)(a=1)', /^Evil#\d+$/],
  ['a set', 'type("Evil", (set,), body)([1])', /^Evil#\d+$/],
  ['a tuple', 'type("Evil", (tuple,), body)([1])', /^Evil#\d+$/],
  ['a text', 'type("Evil", (str,), body)("Kit")', /^<Evil 'Kit'>$/],
  ['a text with an accent', 'type("Evil", (str,), body)("K\\xeft\\n")', /^<Evil 'Kït\\n'>$/],
  ['a number', 'type("Evil", (int,), body)(7)', /^<Evil 7>$/],
  ['a float', 'type("Evil", (float,), body)(7.5)', /^<Evil 7.5>$/],
  ['bytes', 'type("Evil", (bytes,), body)(b"x")', /^<Evil of 1>$/],
  ['an exception', 'type("Evil", (Exception,), body)("x")', /^Evil#\d+$/],
  ['a module', 'type("Evil", (type(sys),), body)("evil")', /^<module 'evil'>$/],
  [
    'a class of an evil metaclass',
    'type("Meta", (type,), body)("Evil", (), {})',
    /^<class '__main__.Evil'>$/,
  ],
  ['an object of one', 'type("Meta", (type,), body)("Evil", (), {})()', /^Evil#\d+$/],
  ['slots', 'type("Evil", (), body | {"__slots__": ("a",)})()', /^Evil#\d+$/],
  ['a proxy that lies', 'type("Evil", (), {"__class__": property(lambda self: int)})()', /^Evil#\d+$/],
  ['in a list', '[type("Evil", (), body)()]', /^list#\d+$/],
  ['as a key', '{type("Evil", (), body | {"__hash__": lambda self: 1})(): 1}', /^dict#\d+$/],
  ['a descriptor', 'type("Evil", (), {"__get__": evil("get"), "__set__": evil("set")})()', /^Evil#\d+$/],
  ['one that has no end', '(lambda a: (a.append(a), a)[1])([])', /^list#\d+$/],
  ['a huge number', '10 ** 100_000', /^<int of \d+ bits>$/],
  ['a huge text', '"x" * 10_000_000', /^'x{120}…'$/],
  ['a huge list', '[0] * 1_000_000', /^list#\d+$/],
  ['a deep list', '__import__("functools").reduce(lambda a, _: [a], range(1_000), [])', /^list#\d+$/],
  ['a lone surrogate', '"\\ud800"', /^'\\ud800'$/],
  ['two quotes', '"\'\\""', /^'\\'"'$/],
];

describe('of what is recorded no method is called, whatever a class does:', () => {
  const lines = VALUES.map(([, source], at) => `value_${at} = ${source}\nagain_${at} = value_${at}`);
  const runs = once(() => both({ files: { 'main.py': `${EVIL}\n${lines.join('\n')}\nprint(calls)` } }));

  test('a recorded program prints and ends as ever', async () => {
    const { plain, recorded } = await runs();
    expect(recorded).toEqual(plain);
    expect(recorded).toMatchObject({ stdout: '[]\n', stderr: '' });
  });

  test.each(VALUES.map(([what, , shown], at) => ({ what, shown, at })))('$what', async ({ shown, at }) => {
    const { trace } = await runs();
    expect(trace && valuesOf(trace, `value_${at}`)).toEqual([expect.stringMatching(shown)]);
    expect(trace && valuesOf(trace, `again_${at}`)).toEqual(trace && valuesOf(trace, `value_${at}`));
  });

  test('a program that shadows what is built in', async () => {
    const source =
      'import builtins\nrepr = str = len = type = None\nbuiltins.repr = builtins.id = None\nx = [1]\ndel x\n';
    const { plain, recorded, trace } = await both({ files: { 'main.py': source } });
    expect(recorded).toEqual(plain);
    expect(trace && valuesOf(trace, 'x')).toEqual([expect.stringMatching(/^list/), null]);
  });
});

const KNOWN: readonly (readonly [source: string, shown: string])[] = [
  ['pathlib.Path("/tmp") / "x"', "PosixPath('/tmp/x')"],
  ['pathlib.PurePosixPath("a//b/./c")', "PurePosixPath('a/b/c')"],
  ['decimal.Decimal("1.10")', "Decimal('1.10')"],
  ['datetime.date(2024, 5, 1)', 'datetime.date(2024, 5, 1)'],
  ['datetime.timedelta(hours=3)', 'datetime.timedelta(seconds=10800)'],
  ['enum.Enum("Color", "RED BLUE").RED', '<Color.RED>'],
  ['-2 ** 70', String(-(2n ** 70n))],
  ['1e100', '1e+100'],
  ['float("nan")', 'nan'],
  ['b"a\\xff"', "b'a\\xff'"],
  ['None', 'None'],
  ['range(3)', 'range(0, 3)'],
  ['print', '<built-in function print>'],
  ['pathlib.Path', "<class 'pathlib.Path'>"],
  ['(lambda: 0)', '<function <lambda>>'],
  ['[].append', '<built-in function append>'],
  ['"Zo\\xeb \\u20ac \\U0001f600"', "'Zoë € 😀'"],
];

/** What is made, by the statements that make it, and the parts that it then has. */
const MADE: readonly (readonly [source: string, parts: Record<string, unknown>])[] = [
  [
    'class A:\n    def __init__(self): self.x, self.y = 1, [2]\nvalue = A()',
    { x: '1', y: expect.stringMatching(/^list/) },
  ],
  ['class A:\n    __slots__ = ("x", "y")\nvalue = A()\nvalue.x = 3', { x: '3' }],
  ['from dataclasses import dataclass\n@dataclass\nclass A:\n    x: int\nvalue = A(4)', { x: '4' }],
  ['from collections import namedtuple\nvalue = namedtuple("P", "x y")(1, 2)', { x: '1', y: '2' }],
  ['value = {"a": 1, (1, 2): 3}', { "'a'": '1', '(1, 2)': '3' }],
  ['value = {"a"}', { "'a'": "'a'" }],
  ['value = [1]\nvalue.append(2)\ndel value[0]', { 0: '2' }],
  ['class A: pass\nvalue = A()\nvalue.__dict__["x"] = 5\nvalue.y = 6', { x: '5', y: '6' }],
  ['class L(list): pass\nvalue = L([1])\nvalue.name = "x"', { 0: '1', '.name': "'x'" }],
  [
    'class A: pass\nvalue = A()\nfor n in range(35): setattr(value, f"a{n}", n)\nfor n in range(34): delattr(value, f"a{n}")',
    { a34: '34' },
  ],
];

describe('what people know is shown as they know it:', () => {
  const lines = KNOWN.map(([source], at) => `value_${at} = ${source}`);
  const runs = once(() =>
    both({ files: { 'main.py': `import datetime, decimal, enum, pathlib\n${lines.join('\n')}\n` } }),
  );

  test.each(KNOWN.map(([source, shown], at) => ({ source, shown, at })))('$source', async ({ shown, at }) => {
    const { recorded, trace } = await runs();
    expect(recorded.stderr).toBe('');
    expect(trace && valuesOf(trace, `value_${at}`)).toEqual([shown]);
  });
});

describe('what an object is made of:', () => {
  const sources = MADE.map(([source], at) => source.replaceAll('value', `value_${at}`));
  const runs = once(() => both({ files: { 'main.py': `${sources.join('\n')}\n` } }));

  test.each(MADE.map(([source, parts], at) => ({ source, parts, at })))('$source', async ({ parts, at }) => {
    const { recorded, trace } = await runs();
    expect(recorded.stderr).toBe('');
    expect(trace && partsOf(trace, `value_${at}`)).toEqual(parts);
  });
});

/** Many values are made by one program, which runs when the first test asks. */
function once<Result>(run: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | null = null;
  return () => {
    result ??= run();
    return result;
  };
}
