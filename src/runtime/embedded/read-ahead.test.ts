import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ensureStdlib } from '../../../tools/python/build-stdlib.ts';
import { archiveMembers, usualByteCode } from './archive.ts';
import { runtimeForTests } from './runtime-for-tests.ts';

const { runMain } = runtimeForTests();
/** Any variable that Python looks at has it start only at Run, and then nothing is read ahead. */
const LATE = { env: { PYTHONNOTHING: '1' } };

describe('what is read ahead', () => {
  it('is the byte code of all that the archive names', async () => {
    const stdlib = gunzipSync(await readFile((await ensureStdlib()).path));
    const names = [...archiveMembers(stdlib)].flatMap(({ path, content }) =>
      path === '.read-ahead' ? content.toString().split('\n') : [],
    );
    expect(names).toContain('traceback');
    expect(names).toContain('re._parser');
    expect(usualByteCode([stdlib])).toHaveLength(names.length);
  });

  it('is there before the program, and what an import takes of it is not made again', async () => {
    const source =
      'import sys\nbefore = sys.getunicodeinternedsize()\nimport traceback\nprint(before, sys.getunicodeinternedsize() - before)';
    // Code objects intern the names in them.
    const names = (text: string) => text.split(' ').map(Number);
    const [aheadBefore = 0, aheadMade = 0] = names((await runMain(source)).stdout);
    const [lateBefore = 0, lateMade = 0] = names((await runMain(source, LATE)).stdout);
    expect(aheadBefore).toBeGreaterThan(1.5 * lateBefore);
    expect(aheadMade).toBeLessThan(0.75 * lateMade);
  });

  it.each([
    [
      'runs as ever',
      'import traceback, inspect\nprint(traceback.extract_stack(), inspect.signature(traceback.walk_tb))',
    ],
    ['is imported in the same order', 'import traceback, sys\nprint([*sys.modules])'],
    [
      'is reported to audit hooks',
      'import sys\nheard = []\nsys.addaudithook(lambda name, args: name[:7] == "marshal" and heard.append((name, len(args[0]))))\nimport traceback\nprint(heard)',
    ],
    [
      'can be refused by one',
      'import sys\ndef refuse(name, args):\n    if name == "marshal.loads": raise RuntimeError(len(args[0]))\nsys.addaudithook(refuse)\nimport traceback',
    ],
    [
      'is counted by a profiler',
      'import sys\ncalls = []\nsys.setprofile(lambda f, event, arg: calls.append((event, f.f_code.co_name)))\nimport traceback\nsys.setprofile(None)\nprint(len(calls), calls[:2000])',
    ],
    [
      'can be read again',
      'import importlib, traceback, marshal\nfirst = traceback.print_stack\nimportlib.reload(traceback)\nbytes = open(traceback.__cached__, "rb").read()[16:]\none, two = marshal.loads(bytes), marshal.loads(bytes)\nprint(first is traceback.print_stack, one == two, one is two, one.co_names)',
    ],
    [
      'leaves marshal as it is',
      'import marshal\nprint(marshal.loads, marshal.loads(marshal.dumps([1, "a"]), allow_code=False))\nfor wrong in ["", b"", b"x"]:\n    try: marshal.loads(wrong)\n    except Exception as error: print(repr(error))\nmarshal.loads()',
    ],
  ])('%s', async (_, source) => {
    const ahead = await runMain(source);
    const late = await runMain(source, LATE);
    const withoutAddresses = (text: string) => text.replace(/0x[0-9a-f]+/g, '0x');
    expect(withoutAddresses(ahead.stdout)).toBe(withoutAddresses(late.stdout));
    expect(ahead.stderr).toBe(late.stderr);
    expect(ahead.exit?.ending).toEqual(late.exit?.ending);
    expect(ahead.stdout + ahead.stderr).not.toBe('');
  });
});
