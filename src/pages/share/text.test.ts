import { afterAll, describe, expect, it } from 'vitest';
import { benchId } from '#case';
import { recordTranscript } from '#runtime';
import { DECEITS, HARMLESS } from '../../case/deceit/samples-for-tests.ts';
import { createNodeRuntime } from '../../runtime/node/index.ts';
import { linkOf, readLink } from './link.ts';
import type { Room } from './room.ts';

const CASES = [{ id: 'small', stages: ['buggy' as const] }];
const ASK = 'Ask whoever sent it for a new one.';

const runtime = createNodeRuntime();
afterAll(() => runtime.dispose());

function opened(edits: Room['edits']) {
  const room: Room = { bench: benchId('small', 'buggy'), edits, openFile: null, selection: null };
  return readLink(linkOf(room), CASES);
}

describe('code in a link', () => {
  it.each(DECEITS)('is refused with its file and line where it has $name', ({ text, line, what }) => {
    expect(opened({ 'main.py': text })).toEqual({
      ok: false,
      problem: `The file «main.py» of this link does not run as it reads: line ${line} has ${what}. ${ASK}`,
    });
  });

  it('is refused where a line of a .pth file is parted by Python alone', async () => {
    const text = '# a note\fimport sys; sys.stdout.write("runs at the start")\n';
    const files = { 'site-packages/start.pth': text, 'main.py': '' };
    const program = { files, argv: ['main.py'], env: {} };
    const transcript = await recordTranscript(await runtime.spawn(program), program, 'test').done;
    expect(JSON.stringify(transcript.dialogue)).toContain('runs at the start');
    expect(opened(files)).toEqual({
      ok: false,
      problem: `The file «site-packages/start.pth» of this link does not run as it reads: line 1 has what ends a line for Python and is not seen to (U+000C). ${ASK}`,
    });
  });

  it('is taken where it only comes near to that', () => {
    const edits = Object.fromEntries(HARMLESS.map(([, text], index) => [`${index}.py`, text]));
    expect(opened(edits)).toMatchObject({ ok: true, room: { edits } });
  });
});
