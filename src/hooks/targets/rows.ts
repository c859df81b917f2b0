/**
 * A hook, what it is asked about, and the program that shows it: lines that end in `# here` are to be found (`# run` before Python 3.12, if
 * there are any), or a sentence says why not.
 */
export interface Row {
  readonly hook: 'who-calls' | 'who-made-object' | 'who-changes-object';
  readonly kind: string;
  readonly module?: string;
  readonly name: string;
  readonly main: string;
  /** What is said at the end. */
  readonly says?: string;
  /** The same before Python 3.12, if it differs. */
  readonly says311?: string;
  /** Where it is found, if not in `main.py`; or not only where it is marked. */
  readonly found?: readonly string[] | 'some';
  /** Threads do not run in the page. */
  readonly only?: 'natively';
}

type Short = readonly [kind: string, name: string, main: string, more?: Partial<Row>];

const rows = (hook: Row['hook'], shorts: readonly Short[]): readonly Row[] =>
  shorts.map(([kind, name, main, more]) => ({ hook, kind, name, main: `import shop\n${main}\n`, ...more }));

const SINCE_312 = 'Python 3.12';

export const CALLS = rows('who-calls', [
  ['a function', 'total', 'print(shop.total(1))  # here'],
  [
    'a name imported before',
    'total',
    'from shop import total as t\nprint(t(1))  # here\nprint(t is shop.total)',
  ],
  ['a static method', 'Tax.rate', 'print(shop.Tax.rate(1))  # here\nprint(shop.tax.rate(2))  # here'],
  ['a class method', 'Tax.of', 'print(shop.Tax.of(1).percent)  # here\nprint(shop.Tax.of.__self__)'],
  [
    'a method',
    'Tax.add',
    'add = shop.tax.add\nprint(add(1))  # here\nprint(shop.Tax.add(shop.tax, 2))  # here',
  ],
  ['an inherited method', 'Luxury.add', 'print(shop.tax.add(1))\nprint(shop.Luxury().add(2))  # here'],
  [
    'the method of one object',
    'BOXES[0].add',
    'print(shop.BOXES[1].add(1))\nprint(shop.BOXES[0].add(2))  # here',
  ],
  [
    'a property',
    'Tax.price',
    'print(shop.tax.price)  # here\nshop.tax.price = 3  # here\ndel shop.tax.price  # here\nprint(shop.Tax.price.fget.__name__)',
  ],
  ['a cached property', 'Tax.slow', 'print(shop.tax.slow)  # here\nprint(shop.tax.slow)'],
  [
    'a decorated function',
    'paid',
    'print(shop.sent(1))\nprint(shop.paid(2))  # here\nprint(shop.paid.__wrapped__(3))',
  ],
  [
    'a cached function',
    'costly',
    'print(shop.costly(2), shop.costly.cache_info())  # here\nprint(shop.costly(2))  # here',
    { says311: SINCE_312 },
  ],
  ['a partial', 'double', 'print(shop.double())  # here\nprint(shop.total(2))', { says311: SINCE_312 }],
  ['a single dispatch', 'shown', 'print(shop.shown(2))  # here'],
  ['an object that is called', 'tax', 'print(shop.tax(1))  # here\nprint(shop.BOXES[0](1))'],
  ['a context manager', 'opened', 'with shop.opened(1) as n:  # here\n    print(n)'],
  ['a generator', 'numbers', 'both = shop.numbers()  # here\nprint(list(both))  # run'],
  [
    'a coroutine',
    'fetch',
    'import asyncio\nwaiting = shop.fetch(1)  # here\nprint(asyncio.run(waiting))  # run',
  ],
  [
    'an asynchronous generator',
    'pages',
    'import asyncio\n\n\nasync def main():\n    return [n async for n in shop.pages()]  # here\n\n\nprint(asyncio.run(main()))',
  ],
  [
    'a function written in C',
    'print',
    'print(1)  # here\nsay = print\nsay(2)  # here',
    { module: 'builtins' },
  ],
  [
    'a C function imported before',
    'sleep',
    'from time import sleep as nap\nnap(0)  # here\nprint(nap.__name__)',
    { module: 'time' },
  ],
  [
    'a method written in C',
    'list.append',
    'shop.ITEMS.append(4)  # here\nadd = [].append\nadd(5)  # here\nprint(shop.ITEMS)',
    { module: 'builtins', found: 'some' },
  ],
  [
    'a slot of C',
    'list.__len__',
    'print(len(shop.ITEMS))',
    { module: 'builtins', says: 'builtins.list.__len__ is called by Python itself, not by a line.' },
  ],
  ['a method of a named tuple', 'Point._replace', 'print(shop.Point(1)._replace(x=2))  # here'],
  ['a method of an enum', 'Colour.lower', 'print(shop.Colour.RED.lower())  # here\nprint(list(shop.Colour))'],
  ['a method of a dataclass with slots', 'Line.more', 'shop.LINE.more()  # here\nprint(shop.LINE)'],
  ['a __new__', 'One.__new__', 'print(shop.One() is shop.One())  # here'],
  ['the __call__ of a metaclass', 'Meta.__call__', 'print(shop.Made(1).n)  # here'],
  [
    'a module that comes late',
    'dumps',
    'def late():\n    import json\n    return json.dumps(1)  # here\n\n\nprint(late())',
    { module: 'json' },
  ],
  ['a function that comes late', 'later', 'shop.later = lambda n: n\nprint(shop.later(1))  # here'],
  [
    'a function put in place of another',
    'total',
    'shop.total(1)  # here\nshop.total = lambda n: -n\nprint(shop.total(2))  # here',
  ],
  [
    'the own script, as __main__',
    'own',
    'def own():\n    return 1\n\n\nprint(own())  # here',
    { module: '__main__' },
  ],
  [
    'the own script, by its name',
    'own',
    'def own():\n    yield 1\n\n\nprint(*own())  # here # run',
    { module: 'main' },
  ],
  [
    'a thread',
    'total',
    'import threading\n\n\ndef work():\n    print(shop.total(1))  # here\n\n\nthread = threading.Thread(target=work)\nthread.start()\nthread.join()',
    { only: 'natively' },
  ],
  [
    'a recursion without end',
    'deep',
    'try:\n    shop.deep(0)  # here\nexcept RecursionError as error:\n    print(error)',
    { says: 'watching ended where the program ran out of stack.' },
  ],
  [
    'a class',
    'Tax',
    'print(shop.Tax(1).percent, isinstance(shop.tax, shop.Tax))',
    { says: 'shop.Tax is a class: ask where its objects are made.' },
  ],
  ['no function', 'LIMIT', 'print(shop.LIMIT)', { says: 'shop.LIMIT is no function, but 5.' }],
  ['a name with a slip', 'totla', 'print(shop.total(1))', { says: 'shop has no totla; did you mean total.' }],
  [
    'a module with a slip',
    'total',
    'print(shop.total(1))',
    { module: 'shpo', says: 'shpo was never imported; did you mean shop.' },
  ],
  [
    'nobody',
    'total',
    'print(shop.LIMIT)',
    { says: 'shop.total was never called; shop was imported by main.py:1.' },
  ],
]);

export const MADE = rows('who-made-object', [
  [
    'a class with __init__',
    'Tax',
    'print(shop.Tax(1).percent)  # here\nprint(shop.Tax.__init__.__qualname__)',
  ],
  ['a class without __init__', 'Bare', 'print(type(shop.Bare()))  # here', { says311: SINCE_312 }],
  ['a class that inherits its __init__', 'Book', 'shop.Tax(1)\nprint(shop.Book(2).percent)  # here'],
  [
    'an object of a class that inherits',
    'Tax',
    'print(shop.Luxury().percent)  # here\nprint(shop.Book(1).percent)  # here',
  ],
  [
    'by a class method',
    'Tax',
    'class Cheap(shop.Tax):\n    @classmethod\n    def low(cls):\n        return cls(1)  # here\n\n\nprint(Cheap.low().percent)',
  ],
  ['by C code', 'Tax', 'print([each.percent for each in map(shop.Tax, [1])])  # here'],
  [
    'a named tuple',
    'Point',
    'print(shop.Point(1))  # here\nprint(shop.Point._make([2]))  # here\nprint(isinstance(shop.Point(3), tuple))  # here',
  ],
  ['a dataclass with slots', 'Line', 'print(shop.Line("pen"))  # here'],
  ['a __new__ alone', 'One', 'print(shop.One() is shop.One())  # here'],
  ['a metaclass with __call__', 'Made', 'print(shop.Made(1).n)  # here'],
  ['a kind of str', 'Name', 'print(shop.Name("Ann"))  # here', { says311: SINCE_312 }],
  ['a generic class', 'Crate', 'print(type(shop.Crate[int]()))  # here', { says311: SINCE_312 }],
  [
    'an enum',
    'Colour',
    'print(shop.Colour(1))',
    { says: 'shop.Colour is an enum: its class statement makes all its members.' },
  ],
  [
    'an exception that is called',
    'Broken',
    'try:\n    raise shop.Broken("it")  # here\nexcept shop.Broken as error:\n    print(repr(error))',
    { says311: SINCE_312 },
  ],
  [
    'an exception that is only raised',
    'Broken',
    'try:\n    raise shop.Broken  # here\nexcept shop.Broken as error:\n    print(repr(error))',
    { says311: SINCE_312 },
  ],
  [
    'an exception with __init__',
    'Late',
    'try:\n    raise shop.Late(3)  # here\nexcept shop.Late as error:\n    print(error)',
  ],
  ['an exception that ends the program', 'Late', 'raise shop.Late(3)  # here'],
  [
    'a class written in C',
    'Decimal',
    'from decimal import Decimal as D\nprint(D(1))  # here\nprint(D.__init__ is object.__init__)',
    { module: 'decimal', says311: SINCE_312 },
  ],
  ['a name imported before', 'Tax', 'from shop import Tax as T\nprint(T(1).percent)  # here'],
  [
    'a class of the own script',
    'Own',
    'class Own:\n    pass\n\n\nprint(type(Own()))  # here',
    { module: 'main', says311: SINCE_312 },
  ],
  [
    'a class that comes late',
    'Soon',
    'def late():\n    shop.Soon = type("Soon", (shop.Tax,), {})\n    return shop.Soon(1)  # here\n\n\nprint(late().percent)',
  ],
  ['an object that prints when asked', 'Rude', 'print(type(shop.Rude()))  # here', { says311: SINCE_312 }],
  ['no class', 'total', 'print(shop.total(1))', { says: 'shop.total is no class, but' }],
  ['a name with a slip', 'Txa', 'print(shop.LIMIT)', { says: 'shop has no Txa; did you mean Tax.' }],
  [
    'a module with a slip',
    'Tax',
    'print(shop.LIMIT)',
    { module: 'shpo', says: 'shpo was never imported; did you mean shop.' },
  ],
  ['nobody', 'Tax', 'print(shop.LIMIT)', { says: 'no shop.Bare was made', says311: SINCE_312, name: 'Bare' }],
]);

export const CHANGES = rows('who-changes-object', [
  ['a list', 'ITEMS', 'shop.ITEMS.append(4)  # here\nprint(shop.ITEMS)'],
  [
    'a list that is only printed',
    'ITEMS',
    'print(shop.ITEMS)\nrepr(shop.ITEMS)',
    { says: 'shop.ITEMS was never changed: it is [3, 1, 2].' },
  ],
  [
    'a list with an equal part put in',
    'ITEMS',
    'shop.ITEMS[0] = 3\nprint(shop.ITEMS)',
    { says: 'was never changed' },
  ],
  ['a list, by C code', 'ITEMS', 'import heapq\nheapq.heapify(shop.ITEMS)  # here\nprint(shop.ITEMS)'],
  [
    'a list, by Python itself',
    'ITEMS',
    'import random\nrandom.Random(1).shuffle(shop.ITEMS)  # here\nprint(shop.ITEMS)',
  ],
  [
    'a list, by a generator',
    'ITEMS',
    'def add():\n    yield 1\n    shop.ITEMS.append(5)  # here\n    yield 2\n\n\nprint(*add())',
  ],
  [
    'a list, by a thread',
    'ITEMS',
    'import threading\n\n\ndef work():\n    shop.ITEMS.append(4)  # here\n\n\nthread = threading.Thread(target=work)\nthread.start()\nthread.join()\nprint(shop.ITEMS)',
    { only: 'natively' },
  ],
  ['a list that holds itself', 'ITEMS', 'shop.ITEMS.append(shop.ITEMS)  # here\nprint(shop.ITEMS)'],
  ['a set', 'SEEN', 'shop.SEEN.add(2)  # here\nprint(shop.SEEN)'],
  ['a deque', 'QUEUE', 'shop.QUEUE.appendleft(2)  # here\nprint(shop.QUEUE)'],
  ['bytes', 'RAW', 'shop.RAW[0] = 99  # here\nprint(shop.RAW)'],
  [
    'what lies deep in a dict',
    'ORDERS',
    'lines = shop.ORDERS["new"]["lines"]\nlines.append(2)  # here\nprint(shop.ORDERS)',
  ],
  [
    'one item of a dict',
    "ORDERS['old']",
    'shop.ORDERS["new"]["lines"].append(2)\nshop.ORDERS["old"].append(1)  # here\nprint(shop.ORDERS)',
  ],
  ['a name', 'LIMIT', 'shop.LIMIT += 1  # here\ndel shop.LIMIT  # here\nprint(hasattr(shop, "LIMIT"))'],
  [
    'an attribute',
    'tax.percent',
    'shop.BOXES[0].price = 5\nshop.tax.price = 5  # shop\nprint(shop.tax.percent)',
    { found: ['shop.py:106'] },
  ],
  ['an object', 'tax', 'shop.tax.percent += 1  # here\nprint(vars(shop.tax))'],
  ['an object with slots', 'SLOTTED', 'shop.SLOTTED.n = 2  # here\nprint(shop.SLOTTED.n)'],
  ['a dataclass with slots', 'LINE', 'shop.LINE.count = 3  # here\nprint(shop.LINE)'],
  ['an attribute of a class', 'Tax.kind', 'shop.Tax.kind = "new"  # here\nprint(shop.tax.kind)'],
  [
    'an object that is asked by ()',
    'getcontext().prec',
    'import decimal\ndecimal.getcontext().prec = 6  # here\nprint(shop.PRICE / 7)',
    { module: 'decimal' },
  ],
  [
    'the handlers of a logger',
    'root.handlers',
    'import logging\nlogging.info("a")  # here\nprint(len(logging.root.handlers))',
    { module: 'logging' },
  ],
  [
    'the environment',
    'environ',
    'import os\nos.environ["SHOP"] = "1"  # here\nos.environ |= {"SHOP": "2"}  # here\nprint(os.environ["SHOP"])',
    { module: 'os' },
  ],
  [
    'one variable of the environment',
    "environ['SHOP']",
    'import os\nos.environ["SHOP"] = "1"\nos.environ["SHOP"] = "2"  # here\nprint(os.environ["SHOP"])',
    { module: 'os' },
  ],
  [
    'a list with objects that end a program when asked',
    'ITEMS',
    'shop.ITEMS.append(shop.Rude())  # here\nshop.ITEMS.pop()  # here\nprint(shop.ITEMS)',
  ],
  [
    'what is undone later',
    'ITEMS',
    'kept = shop.ITEMS[:]\nshop.ITEMS.clear()  # here\nshop.ITEMS.extend(kept)  # here\nprint(shop.ITEMS)',
  ],
  ['the own script', 'OWN', 'OWN = []\nOWN.append(1)  # here\nprint(OWN)', { module: 'main' }],
  [
    'what ends in an exception',
    'ITEMS',
    'try:\n    shop.ITEMS.append(4) or shop.ITEMS[99]  # here\nexcept IndexError as error:\n    print(error)\nshop.ITEMS[99]',
  ],
  [
    'a recursion without end',
    'ITEMS',
    'try:\n    shop.deep(0)\nexcept RecursionError as error:\n    print(error)',
    { says: 'watching ended where the program ran out of stack.' },
  ],
  [
    'a property',
    'tax.price',
    'print(shop.tax.price)',
    { says: "shop.tax.price cannot be watched: price is a property, which runs the program's own code." },
  ],
  [
    'what a function of the program returns',
    "orders()['old']",
    'print(shop.LIMIT)',
    { says: "orders()['old'] cannot be watched: orders() is called, which runs the program's own code." },
  ],
  ['a lock', 'LOCK', 'shop.LOCK.acquire()  # here\nprint(shop.LOCK.locked())'],
  ['a name with a slip', 'ITEM', 'print(shop.ITEMS)', { says: 'shop has no ITEM; did you mean ITEMS.' }],
  [
    'an item with a slip',
    "ORDERS['odl']",
    'print(shop.ITEMS)',
    { says: "shop.ORDERS has nothing under 'odl'." },
  ],
  [
    'a module with a slip',
    'ITEMS',
    'print(shop.ITEMS)',
    { module: 'shpo', says: 'shpo was never imported; did you mean shop.' },
  ],
]);

const WATCHERS: readonly (readonly [string, string])[] = [
  [
    'sys.settrace',
    'import sys\nsys.settrace(lambda *all: None)\nprint(sys.gettrace().__name__)\nsys.settrace(None)',
  ],
  [
    'sys.setprofile',
    'import sys\nsys.setprofile(lambda *all: None)\nprint(sys.getprofile().__name__)\nsys.setprofile(None)',
  ],
  ['builtins.open', 'import builtins\nbuiltins.open = None\nprint(open)'],
  [
    'traceback',
    'import traceback\nfor name in list(vars(traceback)):\n    delattr(traceback, name)\nprint(traceback.__class__)',
  ],
  ['print', 'import builtins\nkept, builtins.print = print, None\nkept(print)'],
  ['sys.stderr', 'import io, sys\nsys.stderr = io.StringIO()\nprint(sys.stderr.getvalue())'],
  [
    'sys.modules',
    'import sys\nfor name in ("os", "time", "shop"):\n    sys.modules.pop(name)\nprint("os" in sys.modules)',
  ],
];

/** Programs that take away what a hook might stand on: each ends as it would without. */
export const WATCHED = WATCHERS.flatMap(([what, take]) => [
  ...rows('who-calls', [
    [
      `a program that replaces ${what}`,
      'total',
      `shop.total(1)  # here\n${take}\nshop.total(2)`,
      { found: 'some' },
    ],
  ]),
  ...rows('who-made-object', [
    [
      `a program that replaces ${what}`,
      'Tax',
      `shop.Tax(1)  # here\n${take}\nshop.Tax(2)`,
      { found: 'some' },
    ],
  ]),
  ...rows('who-changes-object', [
    [
      `a program that replaces ${what}`,
      'ITEMS',
      `shop.ITEMS.append(1)  # here\n${take}\nshop.ITEMS.append(2)`,
      { found: 'some' },
    ],
  ]),
]);
