import { describe, expect, it } from 'vitest';
import { hookOn, reportedProject } from '../trying/hook-for-tests.ts';
import { interpretersForTests } from '../trying/interpreters-for-tests.ts';
import { parted } from '../trying/parted-for-tests.ts';

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
      const plain = await run(reportedProject(id));
      const watched = await run({ ...reportedProject(id), ...hookOn(hookId, module, name) });
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
