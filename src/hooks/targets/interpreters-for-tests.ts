import { runtimeForTests } from '../../runtime/embedded/runtime-for-tests.ts';
import { nativePythons, type Ran, runNatively } from '../pythons-for-tests.ts';

/** A Python, and how it runs a project. */
export interface Interpreter {
  readonly name: string;
  readonly isOld: boolean;
  readonly run: (files: Record<string, string>) => Promise<Ran>;
}

/** The oldest and the newest Python of the machine, and that of the page, which is booted before the tests of a file. */
export function interpretersForTests(): readonly Interpreter[] {
  const { run } = runtimeForTests();
  return [
    ...[...new Set([nativePythons()[0], nativePythons().at(-1)])]
      .flatMap((python) => python ?? [])
      .map((python) => ({
        name: python.version,
        isOld: python.version === '3.11',
        run: async (files: Record<string, string>) => {
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
