import { expect, test } from 'vitest';
import { runtimeForTests } from './runtime-for-tests.ts';

const { runMain } = runtimeForTests();

/** Each line looks, changes something on the way, and looks again. */
const CHANGES = [
  ['a file that is removed', 'open("f", "w")', 'os.remove("f")', 'exists("f")'],
  ['a file that is renamed', 'open("f", "w")', 'os.rename("f", "g")', 'exists("f"), exists("g")'],
  [
    'a file that replaces another',
    'open("f", "w"); open("g", "w").write("new")',
    'os.replace("g", "f")',
    'open("f").read()',
  ],
  ['a folder that is moved', 'os.makedirs("a/b")', 'os.rename("a", "c")', 'exists("a/b"), exists("c/b")'],
  [
    'a link that leads elsewhere',
    'open("x", "w").write("x"); open("y", "w").write("y"); os.symlink("x", "f")',
    'os.remove("f"); os.symlink("y", "f")',
    'open("f").read(), os.path.islink("f")',
  ],
  [
    'a folder that loses the right to pass',
    'os.mkdir("a"); open("a/f", "w")',
    'os.chmod("a", 0o600)',
    'exists("a/f")',
  ],
  ['a file that comes', 'pass', 'open("f", "w")', 'exists("f")'],
] as const;

test.each(CHANGES)('%s is seen as it is', async (_, before, change, look) => {
  const names = ['f', 'g', 'x', 'y', 'a', 'a/b', 'a/f', 'c', 'c/b'];
  const source = [
    'import os',
    'os.chdir("/tmp")',
    'exists = lambda path: os.path.exists(f"/tmp/{path}")',
    before,
    // So that everything is remembered.
    `for name in ${JSON.stringify(names)}: exists(name), os.path.lexists(f"/tmp/{name}")`,
    change,
    `print(${look})`,
  ].join('\n');
  const { stdout, stderr } = await runMain(source);
  expect({ stdout, stderr }).toEqual({ stdout: EXPECTED[change], stderr: '' });
});

/** As Linux has it, for a user who is not root. */
const EXPECTED: Readonly<Record<string, string>> = {
  'os.remove("f")': 'False\n',
  'os.rename("f", "g")': 'False True\n',
  'os.replace("g", "f")': 'new\n',
  'os.rename("a", "c")': 'False True\n',
  'os.remove("f"); os.symlink("y", "f")': 'y True\n',
  'os.chmod("a", 0o600)': 'False\n',
  'open("f", "w")': 'True\n',
};

const { run } = runtimeForTests();

const NAMES = ['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString'];

const PROGRAM = `
import os, sys
for name in sys.argv[1:]:
    for folder in (".", "/tmp", "/tmp/new"):
        os.makedirs(folder, exist_ok=True)
        path = os.path.join(folder, name)
        assert not os.path.exists(path), path
        with open(path, "w") as file:
            file.write(name)
        assert name in os.listdir(folder), path
        assert open(path).read() == name
        os.rename(path, path + "2")
        assert not os.path.exists(path), path
        os.unlink(path + "2")
    os.rmdir("/tmp/new")
print("as any other")
`;

test('Files that are called as what every object of JavaScript has come and go as in any file system', async () => {
  const { stdout, stderr } = await run({ 'main.py': PROGRAM }, { argv: ['main.py', ...NAMES] });
  expect(stderr).toBe('');
  expect(stdout).toBe('as any other\n');
});

test.each(NAMES)('A package that is called %s runs', async (name) => {
  const files = { [`${name}/data.py`]: '' };
  const { stdout } = await run(
    { ...files, [`${name}/__main__.py`]: `from ${name} import data\nprint(data.__name__)\n` },
    { argv: ['-m', name] },
  );
  expect(stdout).toBe(`${name}.data\n`);
});

test.each(NAMES)('A file that is called %s and left in /tmp is reported', async (name) => {
  const { exit } = await run({ 'main.py': `open("/tmp/${name}", "w").write("left")` });
  expect(exit?.leftBehind).toEqual([{ path: `/tmp/${name}`, text: 'left' }]);
});
