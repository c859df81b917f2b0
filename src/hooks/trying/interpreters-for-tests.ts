import { runtimeForTests } from '../../runtime/embedded/runtime-for-tests.ts';
import { type NativePython, nativePythons, type Ran, runNatively } from './pythons-for-tests.ts';

/** A Python, and how it runs a project: its files are named from there. */
export interface Interpreter {
  readonly name: string;
  readonly isOld: boolean;
  readonly run: (files: Readonly<Record<string, string>>) => Promise<Ran>;
}

/** The Python of the page, which is booted before the tests of a file, and some of the machine's. */
export function interpretersForTests(natives = oldestAndNewest()): readonly Interpreter[] {
  const { run } = runtimeForTests();
  return [
    ...natives.map((python) => ({
      name: python.version,
      isOld: python.version === '3.11',
      run: async (files: Readonly<Record<string, string>>) => {
        const { folder, stdout, stderr, code } = runNatively(python, files);
        const named = (text: string) => text.replaceAll(`${folder}/`, '');
        return { code, stdout: named(stdout), stderr: named(stderr) };
      },
    })),
    {
      name: 'the page',
      isOld: false,
      run: async (files) => {
        const { stdout, stderr, exit } = await run(files);
        const code = exit?.ending.how === 'exited' ? exit.ending.code : null;
        return { stdout, stderr: stderr.replaceAll('/home/talk/', ''), code };
      },
    },
  ];
}

function oldestAndNewest(): readonly NativePython[] {
  const all = nativePythons();
  return [...new Set([all[0], all.at(-1)])].flatMap((python) => python ?? []);
}
