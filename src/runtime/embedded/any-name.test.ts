import { expect, test } from 'vitest';
import { runtimeForTests } from './runtime-for-tests.ts';

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

test.each(NAMES)('A file that is called %s and left in /tmp is told', async (name) => {
  const { exit } = await run({ 'main.py': `open("/tmp/${name}", "w").write("left")` });
  expect(exit?.leftBehind).toEqual([{ path: `/tmp/${name}`, text: 'left' }]);
});
