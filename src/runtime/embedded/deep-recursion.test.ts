import { afterAll, expect, test } from 'vitest';
import { createNodeRuntime } from '../../../tools/python/node-runtime.ts';
import { recordTranscript } from '../record-transcript.ts';

const deep = createNodeRuntime();
const shallow = createNodeRuntime('as in a browser');
afterAll(() => {
  deep.dispose();
  shallow.dispose();
});

/** Each line recurses through C as deep as a native Python with 8 MB of stack can. */
const SOURCE = `
import functools, json, sys
sys.setrecursionlimit(1_000_000)

@functools.cache
def count(n): return n and count(n - 1) + 1

def key(n): return n and sorted([n], key=lambda _: key(n - 1))

class Chain:
    def __getattr__(self, name): return getattr(self, name[1:]) if name != "x" else "end"

nested = []
for _ in range(50_000): nested = [nested]
for deed in (
    lambda: count(7_300),
    lambda: bool(key(1_500)),
    lambda: getattr(Chain(), "x" * 8_000),
    lambda: len(repr(nested)),
    lambda: len(json.dumps(nested)),
):
    try: print(deed())
    except RecursionError as error: print(type(error).__name__)
    if len(sys.argv) > 1: break
`;

async function outputOf(runtime: typeof deep, ...argv: readonly string[]) {
  const program = { files: { 'main.py': SOURCE }, argv: ['main.py', ...argv], env: {} };
  const { dialogue, exit } = await recordTranscript(await runtime.spawn(program), program, 'test').done;
  return { text: dialogue.map(({ text }) => text).join(''), ending: exit?.ending };
}

test('in Node, recursion through C goes as deep as in a native Python', async () => {
  expect(await outputOf(deep)).toEqual({
    text: '7300\nTrue\nend\n100002\n100002\n',
    ending: { how: 'exited', code: 0 },
  });
});

test('as in a browser, it ends in a RecursionError', async () => {
  expect((await outputOf(shallow, 'one')).text).toBe('RecursionError\n');
});
