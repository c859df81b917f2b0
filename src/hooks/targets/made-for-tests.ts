import { rows, SINCE_312 } from './row-for-tests.ts';

/** Where was it made? */
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
