import { describe, expect, it } from 'vitest';
import {
  type Card,
  inputsOf,
  momentOfLine,
  sharedAt,
  valueAt,
  type Walk,
  whoLeft,
  whoMade,
  whoWrote,
} from '../index.ts';
import { walksForTests } from '../walks-for-tests.ts';

const { walkOf } = walksForTests();

/** Cards in short: the line, what it made of the place, and why the question goes on. */
function told(cards: readonly Card[]): string[] {
  return cards.map(({ at, why }) => `${at.line}: ${at.text} (${why.is})`);
}

function placeOf(walk: Walk, name: string, module = '__main__'): number {
  return walk.places.module(module).get(name) ?? -1;
}

function asked(walk: Walk, name: string, moment = walk.count): string[] {
  return told(whoWrote(walk, placeOf(walk, name), moment));
}

describe('Who wrote a name?', () => {
  it('is the line that made something, behind the lines that only hand it on', async () => {
    const walk = await walkOf('first = [1]\nsecond = first\nthird, other = second, 7\n');
    expect(asked(walk, 'third')).toEqual([
      '3: third, other = second, 7 (copy)',
      '2: second = first (copy)',
      '1: first = [1] (answer)',
    ]);
    expect(asked(walk, 'other')).toEqual(['3: third, other = second, 7 (answer)']);
  });

  it('goes on through one name after the other', async () => {
    const walk = await walkOf('price = 3 * 13\nasked = price\npaid = asked\nprice = 0\n');
    expect(asked(walk, 'paid')).toEqual([
      '3: paid = asked (copy)',
      '2: asked = price (copy)',
      '1: price = 3 * 13 (answer)',
    ]);
  });

  it('is another one at another moment', async () => {
    const walk = await walkOf('x = 1\nx = 2\nx = 3\n');
    expect(asked(walk, 'x', momentOfLine(walk, { file: 'main.py', line: 3 }) ?? 0)).toEqual([
      '2: x = 2 (answer)',
    ]);
    expect(asked(walk, 'x', 0)).toEqual([]);
  });

  it('says what was there before, and what is gone', async () => {
    const walk = await walkOf('x = 1\nx = 2\ndel x\n');
    const [card] = whoWrote(walk, placeOf(walk, 'x'), walk.count);
    expect(card).toMatchObject({
      at: { line: 3, text: 'del x' },
      what: { before: '2' },
      after: null,
      why: { is: 'answer' },
    });
  });

  it('goes from a parameter to the line that calls, and to the name that this one passes', async () => {
    const walk = await walkOf(
      'def greet(name):\n    kept = name\n    return kept\n\nwho = "Robin".upper()\ngreet(who)\ngreet("Kit")\n',
    );
    const [first, second] = [0, 1].map((time) => {
      const moment = momentOfLine(walk, { file: 'main.py', line: 3 }, time) ?? 0;
      const frame = walk.trace.steps[moment]?.[1] ?? 0;
      return told(whoWrote(walk, walk.places.frame(frame).get('kept') ?? -1, moment));
    });
    expect(first).toEqual([
      '2: kept = name (copy)',
      '1: def greet(name): (argument)',
      '6: greet(who) (copy)',
      '5: who = "Robin".upper() (answer)',
    ]);
    expect(second?.slice(1)).toEqual(['1: def greet(name): (argument)', '7: greet("Kit") (answer)']);
  });

  it('ends at the default that no call gave', async () => {
    const walk = await walkOf(
      'def deco(f):\n    return f\n\n@deco\ndef put(item, into=[]):\n    into.append(item)\n    return into\n\none = put(1)\ntwo = put(2)\n',
    );
    const moment = momentOfLine(walk, { file: 'main.py', line: 6 }) ?? 0;
    const frame = walk.trace.steps[moment]?.[1] ?? 0;
    expect(told(whoWrote(walk, walk.places.frame(frame).get('into') ?? -1, moment))).toEqual([
      '5: def put(item, into=[]): (default)',
    ]);
    expect(told(whoWrote(walk, walk.places.frame(frame).get('item') ?? -1, moment))).toEqual([
      '5: def put(item, into=[]): (argument)',
      '10: two = put(2) (answer)',
    ]);
    expect(asked(walk, 'two')).toEqual([
      '10: two = put(2) (result)',
      '7: return into (copy)',
      '5: def put(item, into=[]): (default)',
    ]);
  });

  it('goes into a call for what it gave, but not where the line makes something of that', async () => {
    const walk = await walkOf(
      'def base():\n    return [7]\n\ndef wrap():\n    return base()\n\nrows = wrap()\nmore = wrap() + [8]\ncount = len(wrap())\n',
    );
    expect(asked(walk, 'rows')).toEqual([
      '7: rows = wrap() (result)',
      '5: return base() (result)',
      '2: return [7] (answer)',
    ]);
    expect(asked(walk, 'more')).toEqual(['8: more = wrap() + [8] (answer)']);
    expect(asked(walk, 'count')).toEqual(['9: count = len(wrap()) (answer)']);
  });

  it('goes on to what a generator yielded, and to the item that a loop had come to', async () => {
    const walk = await walkOf(
      'def each():\n    made = [4]\n    yield made\n\nfor row in each():\n    pass\n\nrows = [[1], [2]]\nfor other in rows:\n    pass\n',
    );
    expect(asked(walk, 'row')).toEqual([
      '5: for row in each(): (result)',
      '3: yield made (copy)',
      '2: made = [4] (answer)',
    ]);
    expect(asked(walk, 'other')).toEqual(['9: for other in rows: (copy)', '8: rows = [[1], [2]] (answer)']);
  });

  it('goes on to the module from which a name was imported', async () => {
    const walk = await walkOf('from prices import RATE as rate\nimport prices as p\nx = p.RATE\n', {
      'prices.py': 'BASE = 40\nRATE = BASE / 2\n',
    });
    expect(asked(walk, 'rate')).toEqual([
      '1: from prices import RATE as rate (import)',
      '2: RATE = BASE / 2 (answer)',
    ]);
    expect(asked(walk, 'x')).toEqual(['3: x = p.RATE (copy)', '2: RATE = BASE / 2 (answer)']);
    expect(asked(walk, 'p')).toEqual([
      '2: import prices as p (import)',
      '1: from prices import RATE as rate (answer)',
    ]);
  });

  it('is the line of a function, or of another module, that writes a name of the module', async () => {
    const walk = await walkOf(
      'import desk\ncount = 0\n\ndef up():\n    global count\n    count = count + 1\n\nup()\ndesk.DAYS = 7 + 7\n',
      { 'desk.py': 'DAYS = 3\n' },
    );
    expect(asked(walk, 'count')).toEqual(['6: count = count + 1 (answer)']);
    expect(told(whoWrote(walk, placeOf(walk, 'DAYS', 'desk'), walk.count))).toEqual([
      '9: desk.DAYS = 7 + 7 (answer)',
    ]);
  });

  it('does not take two equal texts for one', async () => {
    const walk = await walkOf('def f(a, b):\n    return b\n\nx = "same"\ny = "same"\nz = f(x, y)\n');
    expect(asked(walk, 'z')).toEqual([
      '6: z = f(x, y) (result)',
      '2: return b (copy)',
      '1: def f(a, b): (argument)',
      '6: z = f(x, y) (answer)',
    ]);
  });

  it('comes to an end where names are handed round', async () => {
    const walk = await walkOf(
      'a = [1]\nb = a\nfor _ in range(300):\n    a, b = b, a\n    a = b\n    b = a\n',
    );
    expect(asked(walk, 'b').length).toBeLessThanOrEqual(60);
  });
});

describe('Who wrote a part of an object?', () => {
  const source = `class Box:
    def __init__(self, size):
        self.size = size

box = Box(3)
copy = box
copy.size = 4
box.lid = copy.size
table = {}
table["box"] = box
`;

  it('finds an attribute by whatever name it was written', async () => {
    const walk = await walkOf(source);
    const box = Number(valueAt(walk, placeOf(walk, 'box'), walk.count));
    const parts = walk.places.object(box);
    expect(told(whoWrote(walk, parts.get('size') ?? -1, walk.count))).toEqual(['7: copy.size = 4 (answer)']);
    expect(told(whoWrote(walk, parts.get('lid') ?? -1, walk.count))).toEqual([
      '8: box.lid = copy.size (copy)',
      '7: copy.size = 4 (answer)',
    ]);
    const early = momentOfLine(walk, { file: 'main.py', line: 6 }) ?? 0;
    expect(told(whoWrote(walk, parts.get('size') ?? -1, early))).toEqual([
      '3: self.size = size (copy)',
      '2: def __init__(self, size): (argument)',
      '5: box = Box(3) (answer)',
    ]);
  });

  it('tells who put an item under a key, and who made what lies there', async () => {
    const walk = await walkOf(source);
    const table = Number(valueAt(walk, placeOf(walk, 'table'), walk.count));
    const item = walk.places.object(table).get("'box'") ?? -1;
    expect(told(whoWrote(walk, item, walk.count))[0]).toBe('10: table["box"] = box (copy)');
    expect(told(whoMade(walk, Number(valueAt(walk, item, walk.count)))).at(-1)).toBe(
      '5: box = Box(3) (answer)',
    );
  });

  it('follows an item of a list that others have moved', async () => {
    const walk = await walkOf(
      'names = []\nnames.append("c")\nnames.insert(0, "b")\nnames.insert(0, "a")\nnames.remove("b")\nnames.reverse()\n',
    );
    const list = Number(valueAt(walk, placeOf(walk, 'names'), walk.count));
    const item = (index: number, moment = walk.count) =>
      told(whoWrote(walk, walk.places.object(list).get(String(index)) ?? -1, moment));
    expect(item(0)).toEqual([
      '6: names.reverse() (moved)',
      '5: names.remove("b") (moved)',
      '4: names.insert(0, "a") (moved)',
      '3: names.insert(0, "b") (moved)',
      '2: names.append("c") (answer)',
    ]);
    expect(item(1).at(-1)).toBe('4: names.insert(0, "a") (answer)');
  });

  it('follows an item of sys.path into the list that was there before', async () => {
    const walk = await walkOf(
      'import sys\nsys.path.insert(0, "/a")\nsys.path = ["/b"] + sys.path\nsys.path[1:2] = []\n',
    );
    const list = Number(valueAt(walk, walk.places.thing('sys.path') ?? -1, walk.count));
    const item = (index: number, moment: number) =>
      told(whoWrote(walk, walk.places.object(list).get(String(index)) ?? -1, moment));
    const before = momentOfLine(walk, { file: 'main.py', line: 4 }) ?? 0;
    expect(item(1, before)).toEqual([
      '3: sys.path = ["/b"] + sys.path (moved)',
      '2: sys.path.insert(0, "/a") (answer)',
    ]);
    expect(item(1, walk.count).at(-1)).toMatch(/\(there before\)$/);
  });
});

describe('Who made what is left?', () => {
  it('is the line that uses a tool, and not the tool', async () => {
    const walk = await walkOf(`import os, tempfile

def new_file():
    return tempfile.mkstemp()[1]

def tidy():
    path = new_file()
    os.remove(path)

def untidy():
    path = new_file()

tidy()
untidy()
`);
    const [left] = sharedAt(walk, walk.count).files.filter(({ name }) => name.startsWith('/tmp/tmp'));
    expect(told(whoLeft(walk, left?.name ?? ''))).toEqual([
      '4: return tempfile.mkstemp()[1] (tool)',
      '11: path = new_file() (answer)',
    ]);
  });

  it('is the line itself, if its own call takes away what it makes', async () => {
    const walk = await walkOf(`import os, tempfile

def work(fails):
    path = tempfile.mkstemp()[1]
    if fails:
        return
    os.remove(path)

for fails in (False, True, False):
    work(fails)
`);
    const [left] = sharedAt(walk, walk.count).files.filter(({ name }) => name.startsWith('/tmp/tmp'));
    expect(told(whoLeft(walk, left?.name ?? ''))).toEqual(['4: path = tempfile.mkstemp()[1] (answer)']);
  });

  it('goes on to who made the folder around a file, and to its name before', async () => {
    const walk = await walkOf(`import os
os.mkdir("out")
open("out/draft", "w").close()
os.rename("out/draft", "out/report")
`);
    expect(told(whoLeft(walk, '/home/talk/out/report'))).toEqual([
      '4: os.rename("out/draft", "out/report") (renamed)',
      '3: open("out/draft", "w").close() (in folder)',
      '2: os.mkdir("out") (answer)',
    ]);
    expect(whoLeft(walk, '/home/talk/nothing')).toEqual([]);
  });
});

describe('What a line reads', () => {
  it('is each name with what it leads to, and who wrote that', async () => {
    const walk = await walkOf(`class Cart:
    def __init__(self):
        self.rows = [5, 6]

rate = 3
cart = Cart()
total = cart.rows[0] * rate + len(cart.rows)
`);
    const step = momentOfLine(walk, { file: 'main.py', line: 7 }) ?? 0;
    const inputs = inputsOf(walk, step).map(({ text, value, by }) => [text, value, by?.at.line ?? null]);
    expect(inputs).toEqual([
      ['cart.rows[0]', '5', 3],
      ['rate', '3', 5],
      ['cart.rows', expect.any(Number), 3],
    ]);
  });

  it('is looked for where the function is, not where its module is one of two', async () => {
    const files = {
      'pkg/__init__.py': '',
      'pkg/mod.py': 'import sys\nNAME = __name__\ndef tell():\n    return NAME\n',
    };
    const walk = await walkOf(
      'import sys\nsys.path.insert(0, "/home/talk/pkg")\nimport pkg.mod, mod\na = pkg.mod.tell()\nb = mod.tell()\n',
      files,
    );
    expect(
      [0, 1].map(
        (time) => inputsOf(walk, momentOfLine(walk, { file: 'pkg/mod.py', line: 4 }, time) ?? 0)[0]?.value,
      ),
    ).toEqual(["'pkg.mod'", "'mod'"]);
  });
});
