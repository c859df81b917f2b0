import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { assemble } from './assemble.ts';
import { HOOKS } from './shelf.ts';

const HOOK = `"""Who?"""

import sys
from one import f

NAME = "a"


def start():
    f(NAME)
`;

it('puts what is shared behind the hook, what needs another after that, and each import once, in front', () => {
  const shared = {
    one: '"""First."""\n\nimport os\nimport sys\nfrom two import g\n\n\ndef f(x):\n    g(os, x)\n',
    two: '"""Second."""\n\n\ndef g(x, y):\n    pass\n',
  };
  expect(assemble(HOOK, shared)).toBe(`"""Who?"""

import os
import sys

NAME = "a"


def start():
    f(NAME)


# Second.


def g(x, y):
    pass


# First.


def f(x):
    g(os, x)
`);
});

it('leaves an import alone that is not of the shelf', () => {
  expect(assemble(HOOK, {})).toContain('from one import f\n');
});

const NAMES_SET_TWICE = `
import ast, collections, json, sys

def names(node):
    if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
        yield node.name
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        yield from (alias.asname or alias.name for alias in node.names)
    if isinstance(node, ast.Assign) and ast.unparse(node) != "start = once(start)":
        yield from (each.id for target in node.targets for each in ast.walk(target)
                    if isinstance(each, ast.Name))

counts = collections.Counter(
    name for node in ast.parse(sys.stdin.buffer.read()).body for name in names(node)
)
print(json.dumps([name for name, times in counts.items() if times > 1]))
`;

it.each(HOOKS.map(({ id, source }) => [id, source]))('%s: no two parts give the same name', (_id, source) => {
  const read = spawnSync('python3', ['-c', NAMES_SET_TWICE], { input: source, encoding: 'utf8' });
  expect(read.stderr).toBe('');
  expect(JSON.parse(read.stdout)).toEqual([]);
});
