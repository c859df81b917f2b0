import { describe, expect, it } from 'vitest';
import { knownPackages } from '../../../tools/packages/ensure-packages.ts';
import { RuntimeFailure } from '../runtime.ts';
import { runtimeForTests, when } from './runtime-for-tests.ts';

const packages = ['django'];
const { run, runMain } = runtimeForTests();
const NAMED = 'import django.apps.registry as module; print(module.__file__)';

describe('a program without packages', () => {
  it('finds nothing installed', async () => {
    expect((await runMain('import django')).stderr).toContain("No module named 'django'");
  });

  it('learns which package is missing', async () => {
    await expect(runMain('pass', { packages: ['nonesuch'] })).rejects.toThrow(RuntimeFailure);
    await expect(runMain('pass', { packages: ['nonesuch'] })).rejects.toThrow(/nonesuch/);
  });
});

describe.skipIf(!('django' in knownPackages().roots))('a program with packages', () => {
  it('imports them, and what they need, from site-packages', async () => {
    const { stdout } = await runMain(`import asgiref, sqlparse\n${NAMED}`, { packages });
    expect(stdout).toBe('/lib/python3.14/site-packages/django/apps/registry.py\n');
  });

  it.skipIf(!['httpx', 'selenium'].every((name) => name in knownPackages().roots))(
    'has once what two of them need',
    async () => {
      const { stdout } = await runMain('import httpx, selenium, idna; print(idna.__name__)', {
        packages: ['httpx', 'selenium'],
      });
      expect(stdout).toBe('idna\n');
    },
  );

  it('leaves nothing to the next one without', async () => {
    await runMain('import django', { packages });
    expect((await runMain('import django')).stderr).toContain("No module named 'django'");
  });

  it('runs what it has changed in them', async () => {
    const files = {
      'main.py': 'from django.apps import registry; print(registry.OURS)',
      'site-packages/django/apps/registry.py': 'OURS = 1\nApps = apps = None\n',
    };
    expect((await run(files, { packages })).stdout).toBe('1\n');
  });

  it('names the line of a syntax error in a changed file of theirs', async () => {
    const files = { 'main.py': 'import django', 'site-packages/django/__init__.py': 'def broken(:\n' };
    const { stderr } = await run(files, { packages });
    expect(stderr).toContain('File "/lib/python3.14/site-packages/django/__init__.py", line 1');
    expect(stderr).toContain('SyntaxError');
  });

  it('can be interrupted in them', async () => {
    const source = 'import django\nprint("in")\nwhile True: pass';
    const { exit, stderr } = await runMain(source, {
      packages,
      act: when('in', ({ stop }) => stop()),
    });
    expect(stderr).toContain('KeyboardInterrupt');
    expect(exit?.ending).toEqual({ how: 'exited', code: 130 });
  });
});
