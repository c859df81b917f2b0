import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { file, folder, project } from './brought-for-tests.ts';

const MAIN = { 'main.py': 'import shop\n', 'shop/__init__.py': '' };
/** The names that are said to be missing. */
const missing = async (files: Record<string, string>) => {
  const { notes } = await project(folder('x', { ...MAIN, ...files }));
  return notes.map((note) => /^Not installed: (.*), which .* asks? for\. Get/.exec(note)?.[1]);
};

describe('what a project needs and has not', () => {
  it('is named, with where it stands and how to get it', async () => {
    const { notes } = await project(
      folder('x', { ...MAIN, 'requirements.txt': 'requests>=2\nattrs==23.1  # classes\n' }),
    );
    expect(notes).toEqual([
      'Not installed: requests, attrs, which requirements.txt asks for. Get their wheels with `pip download --only-binary=:all: --platform any requests attrs`, and drop the .whl files here. Only wheels of pure Python (…-none-any.whl) run here: what has parts in C does not.',
    ]);
  });

  it.each<[string, Record<string, string>, string]>([
    [
      'requirements.txt, with options, includes, markers and addresses',
      {
        'requirements.txt':
          '# all\r\n-i https://example.org\n-r more/dev.txt\nrequests[security] >= 2 ; python_version >= "3.8"\nold; python_version < "3.8"\nwin; sys_platform == "win32"\ngit+https://example.org/a.git\n./local\nnamed @ https://example.org/b.whl\nlong \\\n  --hash=sha256:00\n',
        'more/dev.txt': '-r ../requirements.txt\nPyYAML\n',
      },
      'PyYAML, requests, named, long',
    ],
    [
      'pyproject.toml, in one line and in many',
      {
        'pyproject.toml':
          '[project]\ndependencies = [\n  "a-b>=1", # not "c"\n  \'d[x]; extra == "y"\',\n  "e[f]",\n]\n[tool.x]\ndependencies = ["g"]\n',
      },
      'a-b, e',
    ],
    [
      'pyproject.toml of Poetry',
      {
        'pyproject.toml':
          '[tool.poetry.dependencies]\npython = "^3.11"\nflask = "*"\nopt = {version = "1", optional = true}\n',
      },
      'flask',
    ],
    [
      'setup.cfg',
      { 'setup.cfg': '[options]\ninstall_requires =\n    click\n    rich>=1\nzip_safe = no\n' },
      'click, rich',
    ],
  ])('is read from %s', async (_, files, names) => {
    expect(await missing(files)).toEqual([names]);
  });

  it('is not what is there: of Python, of the project, or as a wheel by any spelling of its name', async () => {
    expect(
      await missing({ 'requirements.txt': 'dataclasses\nshop\nvendored\n', 'src/vendored/__init__.py': '' }),
    ).toEqual([]);
    const wheel = zipSync({
      'ruamel_yaml/__init__.py': new Uint8Array(),
      'ruamel_yaml-1.0.dist-info/WHEEL': new TextEncoder().encode('Root-Is-Purelib: true\n'),
      'ruamel_yaml-1.0.dist-info/METADATA': new TextEncoder().encode(
        'Name: ruamel.yaml\nRequires-Dist: needed (>=1)\nRequires-Dist: docs; extra == "docs"\n\nText',
      ),
    });
    const { notes } = await project(
      folder('x', { ...MAIN, 'requirements.txt': 'Ruamel.Yaml\n' }),
      file('ruamel_yaml-1.0-py3-none-any.whl', new Uint8Array(wheel)),
    );
    expect(notes).toEqual([
      expect.stringMatching(/^Not installed: needed, which ruamel_yaml 1\.0 asks for\. Get its wheel /),
    ]);
  });

  it('takes time by the length of its files only', async () => {
    const long = (piece: string) => piece.repeat(200_000 / piece.length);
    expect(
      await missing({
        'requirements.txt': long('a ;('),
        'pyproject.toml': `[project]\ndependencies = ["${long("\\'")}\n`,
        'setup.cfg': `[options]\ninstall_requires = ${long(' =')}`,
      }),
    ).toHaveLength(1);
  });
});
