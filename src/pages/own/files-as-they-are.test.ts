import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { bytesOf, editedText, type ProjectFiles, shownAs, textOf } from '#case';
import { runtimeForTests } from '../../runtime/embedded/runtime-for-tests.ts';
import { type Content, file, folder, project } from './reading/brought-for-tests.ts';
import { type HandMade, zipOf } from './reading/zip/zip-for-tests.ts';
import { projectZip } from './take-home.ts';

const REPORTS = new URL('../../hooks/reports/', import.meta.url).pathname;
const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'as-they-are-')));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The bytes of a report's files. */
function bytesBelow(root: string): Record<string, Uint8Array<ArrayBuffer>> {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(root, path)).isFile(),
  );
  return Object.fromEntries(paths.map((path) => [path, new Uint8Array(readFileSync(join(root, path)))]));
}

describe('a project from the wild', () => {
  const { run } = runtimeForTests();
  const runAsProposed = ({ files, argv, env }: Awaited<ReturnType<typeof project>>) =>
    run(files, { argv, env });
  const python3 = (name: string) => {
    cpSync(join(REPORTS, name), join(scratch, name), { recursive: true });
    return spawnSync('python3', ['main.py'], { cwd: join(scratch, name), encoding: 'utf8' });
  };

  it('chdir-at-import: a file is read by its coding line', async () => {
    const opened = await project(folder('sky', bytesBelow(join(REPORTS, 'chdir-at-import'))));
    expect(opened.notes).toEqual([]);
    expect(opened.files['skylens/gui/start.py']).toContain('NOM = "Fenêtre n° 1"\r\n');
    const { stdout, stderr } = await runAsProposed(opened);
    expect(stdout).toBe(python3('chdir-at-import').stdout);
    expect(stderr).toContain("No such file or directory: 'data/errors.txt'");
    const asked = await run({
      ...opened.files,
      'main.py': 'from skylens.gui import start\nprint(start.NOM)',
    });
    expect(asked.stdout).toBe('Fenêtre n° 1\n');
  });

  it('byte-order-mark: a byte order mark and the ends of lines are there', async () => {
    const { stdout } = await runAsProposed(
      await project(folder('x', bytesBelow(join(REPORTS, 'byte-order-mark')))),
    );
    expect(stdout).toBe(python3('byte-order-mark').stdout);
    expect(stdout).toContain("'\\ufeffname;town\\r\\nana;rome\\r\\n'");
  });

  it('from a Mac: what it imports is found under the names in its zip', async () => {
    const member = (name: string, content: string): HandMade => ({ name, content, says: { flags: 0 } });
    const zip = zipOf([
      member('radio/main.py', 'import hörer\nprint(hörer.frequenz, open("größe/maß.txt").read())\n'),
      member('radio/ho\u0308rer.py', 'frequenz = 98.5\n'),
      member('radio/gro\u0308ße/maß.txt', 'groß'),
      member('__MACOSX/radio/._main.py', '\0\u0005\u0016'),
    ]);
    const opened = await project(file('radio.zip', zip));
    expect(Object.keys(opened.files)).toEqual(['main.py', 'hörer.py', 'größe/maß.txt']);
    expect((await runAsProposed(opened)).stdout).toBe('98.5 groß\n');
  });

  it('with its packages below src: it runs as proposed', async () => {
    const opened = await project(
      folder('app', {
        'pyproject.toml':
          '[project]\nname = "app"\nversion = "1"\n[tool.setuptools.packages.find]\nwhere = ["src"]\n',
        'src/app/__init__.py': 'NAME = "app"\n',
        'src/app/__main__.py': 'from app import NAME\nprint("this is", NAME)\n',
      }),
    );
    expect((await runAsProposed(opened)).stdout).toBe('this is app\n');
    const asCommand = await project(
      folder('app', {
        'pyproject.toml': '[project.scripts]\napp = "app.cli:main"\n',
        'src/app/cli.py': 'def main():\n    print("called")\n    return 3\n',
      }),
    );
    expect(await runAsProposed(asCommand)).toMatchObject({
      stdout: 'called\n',
      exit: { ending: { how: 'exited', code: 3 } },
    });
  });

  it('pasted with a no-break space: Python says which character it is', async () => {
    const { stderr, exit } = await run({ 'main.py': 'def f():\n    return\u00a01\n' });
    expect(stderr).toMatch(
      /main\.py", line 2\n.*\n *\^\nSyntaxError: invalid non-printable character U\+00A0\n$/,
    );
    expect(exit?.ending).toEqual({ how: 'exited', code: 1 });
  });

  it('with other kinds of files beside the program: they are what they were', async () => {
    const database = join(scratch, 'shop.db');
    const make =
      'import pickle, sqlite3, sys, py_compile; db = sqlite3.connect("shop.db"); db.execute("create table item (name)"); db.execute("insert into item values (\'tea\')"); db.commit(); pickle.dump({"tea": 3}, open("prices.pickle", "wb"))';
    expect(spawnSync('python3', ['-c', make], { cwd: scratch }).status).toBe(0);
    const main = [
      'import pickle, sqlite3, sys',
      'sys.path.insert(0, "library.zip")',
      'import inside',
      'print(sqlite3.connect("shop.db").execute("select name from item").fetchall())',
      'print(pickle.load(open("prices.pickle", "rb")), inside.WORD)',
    ];
    const opened = await project(
      folder('shop', {
        'main.py': main.join('\n'),
        'shop.db': new Uint8Array(readFileSync(database)),
        'prices.pickle': new Uint8Array(readFileSync(join(scratch, 'prices.pickle'))),
        'library.zip': zipOf([{ name: 'inside.py', content: 'WORD = "zipped"\n' }]),
      }),
    );
    expect(opened.files['shop.db'] && shownAs('shop.db', opened.files['shop.db']).as).toBe('bytes');
    const { stdout, stderr, exit } = await runAsProposed(opened);
    expect([stdout, stderr]).toEqual(["[('tea',)]\n{'tea': 3} zipped\n", '']);
    // Reading a database is no change.
    expect(exit?.leftBehind).toEqual([]);
  });

  it('with a hook that starts Python late, too: it gets the same bytes', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    const { stdout } = await run({
      'main.py': 'print(open("all.bin", "rb").read() == bytes(range(256)))',
      'all.bin': textOf('all.bin', bytes),
      'site-packages/aaa.pth': 'import firstthing\n',
      'site-packages/firstthing.py': '# coding: latin-1\nprint("é")\n',
    });
    expect(stdout).toBe('é\nTrue\n');
  });
});

describe('any tree of any bytes', () => {
  const { run } = runtimeForTests();
  const part = fc.constantFrom(
    'a',
    'B',
    'é',
    'über',
    'x.py',
    'm.csv',
    'data',
    '数',
    '__proto__',
    'constructor',
    'o.py',
  );
  const path = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
  const coding = fc.constantFrom('latin-1', 'shift_jis', 'koi8-r', 'utf-8', 'cp1252', 'gbk', 'utf-16');
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc
      .tuple(coding, fc.uint8Array({ maxLength: 60 }))
      .map(([name, bytes]) => Uint8Array.from([...Buffer.from(`# coding: ${name}\n`), ...bytes])),
    fc
      .string({ unit: 'grapheme', maxLength: 60 })
      .map((text) => new Uint8Array(Buffer.from(`\ufeff${text}\r\n`))),
  );
  const tree = fc
    .uniqueArray(fc.tuple(path, content), { maxLength: 12, selector: ([name]) => name })
    .map((files) => files.filter(([name]) => !files.some(([other]) => other.startsWith(`${name}/`))));
  const MAIN = `import hashlib, os
for folder, _, names in os.walk("."):
    for name in names:
        path = os.path.relpath(os.path.join(folder, name))
        with open(path, "rb") as file:
            print(hashlib.sha256(file.read()).hexdigest(), path)
`;

  it('is in the zip, in the program, and in the zip to take home', async () => {
    await fc.assert(
      fc.asyncProperty(tree, async (files) => {
        const all = new Map<string, Uint8Array>([['run-me.py', new TextEncoder().encode(MAIN)], ...files]);
        const zip = zipOf(Array.from(all, ([name, bytes]) => ({ name: `top/${name}`, content: bytes })));
        const opened = await project(file('top.zip', zip));
        const { stdout, stderr } = await run(opened.files, { argv: ['run-me.py'] });
        expect(stderr).toBe('');
        const sums = Array.from(all, ([name, bytes]) => `${sha256(bytes)} ${name}`);
        expect(stdout.trimEnd().split('\n').sort()).toEqual(sums.sort());
        expect(await unpacked(await projectZip(opened.name, opened.files))).toEqual(all);
      }),
      { numRuns: 25, seed: 20_261_130 },
    );
  });

  function sha256(bytes: Uint8Array): string {
    return createHash('sha256').update(bytes).digest('hex');
  }

  /** By this page itself: fflate would lose `__proto__`. */
  async function unpacked(zip: Uint8Array<ArrayBuffer>): Promise<Map<string, Uint8Array>> {
    const { files } = await project(file('home.zip', zip));
    return new Map(Object.entries(files).map(([name, text]) => [name, bytesOf(name, text)]));
  }
});

describe('a project to take home', () => {
  const START: Record<string, Content> = bytesBelow(join(REPORTS, 'chdir-at-import'));

  it('has the bytes that it had, but for the edits', async () => {
    const { files } = await project(folder('sky', START));
    const path = 'skylens/gui/start.py';
    const before = files[path] ?? '';
    const shown = shownAs(path, before);
    if (shown.as !== 'text') throw new Error('It is not shown.');
    const edited: ProjectFiles = {
      ...files,
      [path]: editedText(before, shown.text.replace('Fenêtre n° 1', 'Fenêtre n° 2, à côté')),
    };
    const home = unzipSync(await projectZip('sky', edited));
    expect(Object.keys(home).sort()).toEqual(
      Object.keys(files)
        .map((each) => `sky/${each}`)
        .sort(),
    );
    for (const [each, bytes] of Object.entries(START)) {
      const was = Buffer.from(bytes as Uint8Array).toString('latin1');
      const now = Buffer.from(home[`sky/${each}`] ?? []).toString('latin1');
      expect(now).toBe(each === path ? was.replace('Fenêtre n° 1', 'Fenêtre n° 2, à côté') : was);
    }
  });

  it('is not saved while a letter has no bytes, and says which, where, and what to do', async () => {
    const files = { 'main.py': '# coding: latin-1\r\nprint(\r"€")\n' };
    await expect(projectZip('x', files)).rejects.toThrow(
      'Not saved: "€" in main.py, line 3, has no bytes in latin-1, which is the coding of that file. Change the letter, or write utf-8 in the coding line.',
    );
    const mended = { 'main.py': files['main.py'].replace('latin-1', 'utf-8') };
    const home = unzipSync(await projectZip('x', mended));
    expect(Buffer.from(home['x/main.py'] ?? []).toString()).toBe(mended['main.py']);
  });

  it.each([
    ['a/b: c?', 'a_b_ c_'],
    ['..', 'project'],
    ['sh\u202eop. ', 'shop'],
  ])('called %j is in a folder %s', async (name, folderName) => {
    const home = unzipSync(await projectZip(name, { 'a.py': '' }));
    expect(Object.keys(home)).toEqual([`${folderName}/a.py`]);
  });

  it('is opened again as it was, though it is a package itself', async () => {
    const own = zipSync({ '__init__.py': new Uint8Array(), 'a.py': new Uint8Array() });
    const { files, name } = await project(file('shop.zip', new Uint8Array(own)));
    const again = await project(file('shop.zip', await projectZip(name, files)));
    expect(again.files).toEqual(files);
  });
});
