import { describe, expect, it } from 'vitest';
import { readLine } from './reading.ts';
import { callIn, parametersIn } from './signatures.ts';
import { tokensOf } from './tokens.ts';

/** Chains as they would stand in a line. */
function written(chains: ReturnType<typeof readLine>['reads']): string[] {
  return chains.map(({ name, links }) =>
    links.reduce((text, link) => {
      if (link.is === 'attribute') return `${text}.${link.name}`;
      return `${text}[${link.is === 'key' ? link.text : link.name}]`;
    }, name),
  );
}

describe('A line of Python, read by its words', () => {
  it.each([
    ['total = price * pieces', ['price', 'pieces']],
    ['self.total += self.price', ['self.total', 'self.price']],
    ['self.rows[key] = make(row, size=width)', ['self.rows', 'key', 'make', 'row', 'width']],
    ['a, b = b, a', ['b', 'a']],
    ['for row in self.rows: print(row.name)', ['self.rows', 'print', 'row.name']],
    ['if not name and rows[0]["id"] != rows[-1].id:', ['name', 'rows[0]["id"]', 'rows[-1].id']],
    ['def save(self, name=default):', ['self', 'default']],
    ['with open(path) as page:', ['open', 'path']],
    ['count: int = len(rows)  # not = this', ['len', 'rows']],
    [
      'print(f"{order.pieces:>{width}} of {{all}} {name!r} {a != b}")',
      ['print', 'order.pieces', 'name', 'a', 'b'],
    ],
    ["text = 'name' + \"it's\" + r'\\' + b''", []],
    ['x = """an open text, name', []],
    ['return registry[app][model]', ['registry[app][model]', 'app', 'model']],
    ['if (found := look(up)): pass', ['look', 'up']],
    ['except (ValueError, KeyError) as fault:', ['ValueError', 'KeyError']],
    ['match = type(case)', ['type', 'case']],
    ['größe = länge', ['länge']],
    ['))] = = [', []],
    ['', []],
  ])('reads in %s', (line, names) => {
    expect(written(readLine(line).reads)).toEqual(names);
  });

  it.each([
    ['a = b', ['b']],
    ['a = self.b = c.d[0]', ['c.d[0]', 'c.d[0]']],
    ['a, b = c + 1, d', ['d']],
    ['a, b = c', []],
    ['a, b = c, d.e', ['c', 'd.e']],
    ['a: list[int] = b', ['b']],
    ['return value', ['value']],
    ['yield self.row', ['self.row']],
    ['a = b + c', []],
    ['a = b()', []],
    ['a = (b', []],
    ['a == b', []],
    ['a += b', []],
    ['f(a=b)', []],
    ['print(b)', []],
    ['return', []],
  ])('knows what is handed on as it is in %s', (line, names) => {
    expect(written(readLine(line).handsOn.map(({ chain }) => chain))).toEqual(names);
  });

  it.each([
    ['save(name, size + 1, to=self.path)', ['name', 'self.path']],
    ['x = Options(BASE)', ['BASE']],
    ['run(open(path), *rest', ['path']],
    ['save(name', ['name']],
  ])('knows what is passed as it is in %s', (line, names) => {
    expect(written(readLine(line).passes)).toEqual(names);
  });

  it.each([
    [
      'from .models import Product',
      { dots: 1, module: 'models', names: new Map([['Product', 'Product']]), isFrom: true },
    ],
    [
      'from .. import shelf as s, card',
      {
        dots: 2,
        module: '',
        names: new Map([
          ['s', 'shelf'],
          ['card', 'card'],
        ]),
        isFrom: true,
      },
    ],
    ['from a.b import (c,', { dots: 0, module: 'a.b', names: new Map([['c', 'c']]), isFrom: true }],
    ['from ...a import *', { dots: 3, module: 'a', names: new Map(), isFrom: true }],
    ['import a.b', { dots: 0, module: 'a.b', names: new Map(), isFrom: false }],
  ])('reads the import %s', (line, read) => {
    expect(readLine(line).imports).toEqual(read);
  });

  it.each([
    ['x = f(a, b)', true],
    ['return self.f(a)(b)', false],
    ['x = f(a) + 1', false],
    ['x = await f(', true],
    ['for x in rows(a):', true],
    ['x = [f(a)]', false],
  ])('knows whether one call gives what %s does', (line, isOneCall) => {
    expect(readLine(line).isOneCall).toBe(isOneCall);
  });

  it('reads signatures and calls, so far as a line has them', () => {
    expect(parametersIn('def save(self, name, *, size: int = 3, **rest) -> None:')).toEqual([
      { name: 'name', hasDefault: false, isNamedOnly: false },
      { name: 'size', hasDefault: true, isNamedOnly: true },
    ]);
    expect(parametersIn('lambda x: 1')).toBeNull();
    expect(callIn('    user = make_user("Kit", password=secret)')).toEqual({
      positional: 1,
      named: ['password'],
    });
    expect(callIn('make_user()')).toEqual({ positional: 0, named: [] });
    expect(callIn('f(g())')).toBeNull();
    expect(callIn('f(*all)')).toBeNull();
    expect(callIn('f(a,')).toBeNull();
  });

  it('takes no longer than a line is long, whatever it is', () => {
    for (const text of ['f"{', "'", '((', 'a.', 'f"{{{', '[a', '\\"', '=', 'f"{x!'])
      expect(tokensOf(text.repeat(20_000)).length).toBeLessThan(200_000);
  });
});
