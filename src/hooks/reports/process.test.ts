import { afterAll, describe, expect, test } from 'vitest';
import { recordTranscript } from '#runtime';
import { createNodeRuntime } from '../../../tools/python/node-runtime.ts';
import { reportedProject } from '../trying/hook-for-tests.ts';

const runtime = createNodeRuntime('as in a browser');
afterAll(() => runtime.dispose());

/** Runs an input, with this typed at once. */
async function run(name: string, typed: string) {
  const files = reportedProject(name);
  const program = { files, argv: ['main.py'], env: {} };
  const recorder = recordTranscript(await runtime.spawn(program), program, 'test');
  recorder.type(typed);
  const { dialogue, exit } = await recorder.done;
  const said = dialogue.filter(({ stream }) => stream === 'stdout');
  return { stdout: said.map(({ text }) => text).join(''), exit };
}

describe('Python as a process', () => {
  test('end-of-file: one Ctrl-D is the end of one input()', async () => {
    const { stdout } = await run('end-of-file', 'a\n\x04b\n');
    expect(stdout).toBe("0? got 'a'\n1? end of file\n2? got 'b'\n");
  });

  test('.pdbrc is read once', async () => {
    const { stdout, exit } = await run('pdbrc', '3\nw\nitems\nc\n');
    expect(stdout.match(/hello from \.pdbrc/g)).toHaveLength(1);
    expect(stdout).toContain('[5, 5]');
    expect(stdout).toMatch(/pay 10 please\n$/);
    expect(exit?.ending).toEqual({ how: 'exited', code: 0 });
  });
});
