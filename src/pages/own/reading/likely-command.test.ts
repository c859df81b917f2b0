import { describe, expect, it } from 'vitest';
import { folder, project } from './brought-for-tests.ts';

describe('what runs', () => {
  it.each([
    [{ 'main.py': '', 'manage.py': '' }, ['main.py']],
    [{ 'manage.py': '', 'app/models.py': '' }, ['manage.py', 'test']],
    [{ 'a.py': '', 'b.py': 'if __name__ == "__main__":\n    b()' }, ['b.py']],
    [{ 'setup.py': '', 'tool.py': '', 'lib/x.py': '' }, ['tool.py']],
    [{ 'shop/__init__.py': '', 'shop/__main__.py': '' }, ['-m', 'shop']],
    [{ 'scripts/go.py': "if __name__ == '__main__':\n    go()", 'lib/x.py': '' }, ['scripts/go.py']],
  ])('in %j is %j', async (files, argv) => {
    expect(await project(folder('x', files as Record<string, string>))).toMatchObject({ argv, env: {} });
  });

  const CLI = 'def main(): ...\n';
  const RUNS = 'if __name__ == "__main__":\n    go()\n';
  it.each<[string, Record<string, string>, readonly string[]]>([
    [
      'a package that runs',
      { 'pyproject.toml': '[project]\nname = "app"', 'src/app/__main__.py': '', 'src/app/__init__.py': '' },
      ['-m', 'app'],
    ],
    [
      'a command',
      {
        'setup.cfg':
          '[options]\npackage_dir =\n    = src\n[options.entry_points]\nconsole_scripts =\n    app = app.cli:main\n',
        'src/app/__init__.py': '',
        'src/app/cli.py': CLI,
      },
      ['-c', 'import sys; from app.cli import main; sys.exit(main())'],
    ],
    [
      'a module that runs',
      {
        'pyproject.toml': '[project.scripts]\napp = "app.cli:main"\n',
        'src/app/__init__.py': '',
        'src/app/cli.py': RUNS,
      },
      ['-m', 'app.cli'],
    ],
    [
      'a script beside them',
      {
        'pyproject.toml': '[project]\n',
        'setup.py': '',
        'main.py': '',
        'src/app/__init__.py': '',
        'pdm.toml': '',
      },
      ['main.py'],
    ],
    [
      'no packaging',
      { 'src/app/__init__.py': '', 'src/app/go.py': RUNS, 'tests/test_app.py': '' },
      ['-m', 'app.go'],
    ],
  ])('in packages below src, with %s, has them on its path', async (_, files, argv) => {
    expect(await project(folder('x', files))).toMatchObject({ argv, env: { PYTHONPATH: 'src' } });
  });

  it('has no path of its own where src is a package, or a folder of scripts beside a program', async () => {
    expect(await project(folder('x', { 'src/main.py': '', 'src/a.py': '', 'tests/b.py': '' }))).toMatchObject(
      { argv: ['src/main.py'], env: {} },
    );
    for (const files of [
      { 'main.py': '', 'src/__init__.py': '', 'src/a.py': '' },
      { 'main.py': '', 'src/a.py': '' },
    ])
      expect((await project(folder('x', files))).env).toEqual({});
  });
});
