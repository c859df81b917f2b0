import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { textsBelow } from '../../../tools/setup/files-below.ts';
import { runtimeForTests, when } from '../../runtime/embedded/runtime-for-tests.ts';

const { run } = runtimeForTests();
const filesOf = (name: string) => textsBelow(resolve(import.meta.dirname, name), () => true);

describe('Python as a process', () => {
  test('x-eof: one Ctrl-D is the end of one input()', async () => {
    const { stdout } = await run(filesOf('x-eof'), {
      act: when('0? ', (recorder) => recorder.type('a\n\x04b\n')),
    });
    expect(stdout).toBe("0? got 'a'\n1? end of file\n2? got 'b'\n");
  });

  test('23-breakpoint-pdbrc: .pdbrc is read once', async () => {
    const { stdout, exit } = await run(filesOf('23-breakpoint-pdbrc'), {
      act: (recorder) => recorder.type('3\nw\nitems\nc\n'),
    });
    expect(stdout.match(/hello from \.pdbrc/g)).toHaveLength(1);
    expect(stdout).toContain('[5, 5]');
    expect(stdout).toMatch(/pay 10 please\n$/);
    expect(exit?.ending).toEqual({ how: 'exited', code: 0 });
  });
});
