import { afterAll, describe, expect, test } from 'vitest';
import { createNodeRuntime } from '../../../tools/python/node-runtime.ts';
import { recordTranscript } from '../record-transcript.ts';
import type { ToRemote } from './protocol.ts';
import { createRemoteClient } from './remote-client.ts';
import { serveRuntime } from './serve-runtime.ts';
import { WAYS } from './ways-for-tests.ts';

describe.each(Object.keys(WAYS) as (keyof typeof WAYS)[])('over a %s, the page learns', (name) => {
  const runtime = createNodeRuntime();
  afterAll(() => runtime.dispose());

  async function run(...lines: string[]) {
    let toPage: (data: unknown) => void = () => {};
    const receive = serveRuntime(
      runtime,
      WAYS[name]((data) => toPage(data)),
    );
    const client = createRemoteClient(
      {
        post: (message: ToRemote) => receive(message),
        listen(onMessage) {
          toPage = onMessage;
        },
        close() {},
      },
      'The other side',
    );
    const program = { files: { 'main.py': lines.join('\n') }, argv: ['main.py'], env: {} };
    const process = await client.spawn(program);
    const { exit } = await recordTranscript(process, program, 'test').done;
    return exit;
  }

  test('that all was well, by a program that leaves names of 70,000 letters', async () => {
    const exit = await run('import sys', 'open("/tmp/" + "x" * 70_000, "w").close()', 'sys.exit(4)');
    expect(exit?.ending).toEqual({ how: 'exited', code: 4 });
    expect(exit?.leftBehind).toHaveLength(1);
  });

  test('that all was well, by one that leaves as much as can be shown, of signs that take the most room', async () => {
    const exit = await run(
      'for n in range(600):',
      '    with open("/tmp/" + "\\x01" * 4_000 + str(n), "w") as file: file.write("\\x01" * 65_000)',
    );
    expect(exit?.ending).toEqual({ how: 'exited', code: 0 });
    expect(exit?.leftBehind.at(-1)).toEqual({ path: '…', text: '568 more are not shown' });
  });

  test.each([
    ['sys.exit(2**40 + 3)', 3],
    ['sys.exit(-1)', 255],
    ['sys.exit(2**70)', 255],
    ['sys.exit("x" * 5_000_000)', 1],
    ['atexit.register(os._exit, 7)', 7],
  ])('the exit code of %s', async (source, code) => {
    expect((await run('import atexit, os, sys', source))?.ending).toEqual({ how: 'exited', code });
  });

  test('why the interpreter broke, and not that the line did, when a program gives 200,000 letters for a reason', async () => {
    const exit = await run('import ctypes', 'ctypes.CDLL(None).emscripten_throw_string(b"x" * 200_000)');
    expect(exit?.ending).toEqual({ how: 'crashed', reason: expect.stringMatching(/^x{499}…$/) });
  });
});
