import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generate, givenValues } from '../generate.ts';
import { HOOKS } from '../shelf.ts';
import { interpretersForTests } from '../targets/interpreters-for-tests.ts';
import { parted } from '../targets/parted.ts';

function project(id: string): Record<string, string> {
  const folder = new URL(`./${id}/`, import.meta.url);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = paths.filter((path) => statSync(new URL(path, folder)).isFile() && !path.endsWith('.pyc'));
  return Object.fromEntries(files.map((path) => [path, readFileSync(new URL(path, folder), 'utf8')]));
}

/** A project, the hook with its module and name, and the last lines of what it finds; `facts` of one of them. */
type Asked = readonly [string, string, string, string, readonly string[], Record<string, string>?];
const ASKED: readonly Asked[] = [
  ['static-method', 'who-calls', 'shop', 'Tax.rate', ['main.py:2']],
  ['print', 'who-calls', 'builtins', 'print', ['shop.py:2']],
  ['named-tuple', 'who-made-object', 'shop', 'P', ['main.py:2']],
  [
    'printed-list',
    'who-changes-object',
    'shop',
    'ITEMS',
    ['main.py:3'],
    { after: '[<shop.Item object>, <shop.Item object>]' },
  ],
  ['one-script', 'who-calls', 'main', 'add', ['main.py:13']],
  ['one-script', 'who-made-object', 'main', 'Thing', ['main.py:14']],
  ['one-script', 'who-changes-object', 'main', 'ITEMS', ['main.py:5'], { before: '[]', after: '[1]' }],
  [
    'environ-at-import',
    'who-changes-object',
    'os',
    "environ['SHOP_REGION']",
    ['memorykit/dot.py:24'],
    { before: "'eu-7'", after: "'us-1'" },
  ],
  [
    'warning-filters',
    'who-changes-object',
    'warnings',
    'filters',
    ['gridprices/client.py:7', 'gridprices/quiet.py:6', 'gridprices/quiet.py:7', 'main.py:4'],
    { 'undone later': 'yes, by gridprices/quiet.py:6' },
  ],
  [
    'log-lines-twice',
    'who-changes-object',
    'logging',
    'root.handlers',
    ['relay/core.py:7'],
    { before: '[]', after: '[<StreamHandler <stderr> (NOTSET)>]' },
  ],
  [
    'decimal-precision',
    'who-changes-object',
    'decimal',
    'getcontext().prec',
    ['tablekit/kinds.py:3', 'tablekit/show.py:7', 'tablekit/show.py:8'],
    { before: '28', after: '6' },
  ],
  ['decimal-precision', 'who-calls', 'decimal', 'getcontext', ['tablekit/kinds.py:3']],
  [
    'shared-defaults',
    'who-changes-object',
    'mover.defaults',
    "DEFAULTS['paths']",
    ['mover/config.py:9'],
    { after: "{'source': '/in', 'target': '/cold/night'}" },
  ],
  [
    'cached-prices',
    'who-changes-object',
    'prices.table',
    'prices()',
    ['prices/discount.py:7'],
    { before: "{'tea': 3, 'cake': 5}", after: "{'tea': 2, 'cake': 5}" },
  ],
  ['task-made-where', 'who-made-object', 'asyncio', 'Task', ['desk/pool.py:7', 'main.py:18']],
];

describe.each(interpretersForTests().map((each) => [each.name, each] as const))(
  'on Python %s',
  (_name, { isOld, run }) => {
    const rows = ASKED.map(([id, hookId, module, name, expected, facts]) => ({
      id,
      hookId,
      module,
      name,
      expected,
      facts,
    }));
    const seen = rows.filter(({ id }) => id !== 'task-made-where' || !isOld);
    it.each(seen)('$id: $hookId, $module $name', async ({ id, hookId, module, name, expected, facts }) => {
      const hook = HOOKS.find((each) => each.id === hookId);
      const constant = hook?.fields[1]?.constant ?? '';
      const made = hook && generate(hook, { ...givenValues(hook), MODULE: module, [constant]: name });
      if (!made?.ok) throw new Error(JSON.stringify(made));
      const plain = await run(project(id));
      const watched = await run({ ...project(id), ...made.files });
      const { stderr, reports } = parted(watched.stderr);
      const withoutAddresses = (text: string) => text.replaceAll(/0x[0-9a-f]+/g, '0x');
      expect({ ...watched, stderr: withoutAddresses(stderr) }).toEqual({
        ...plain,
        stderr: withoutAddresses(plain.stderr),
      });
      expect([...new Set(reports.map(({ last }) => last))].toSorted()).toEqual(expected);
      if (facts) expect(reports.map((report) => report.facts)).toContainEqual(expect.objectContaining(facts));
    });
  },
);
