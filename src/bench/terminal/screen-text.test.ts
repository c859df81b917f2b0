import { describe, expect, it } from 'vitest';
import type { Ending, Transcript } from '#runtime';
import { SANE } from './sane-state.ts';
import { screenText } from './screen-text.ts';

function shown(ending: Ending | null, ...dialogue: Transcript['dialogue']) {
  const exit = ending && { ending, leftBehind: [], milliseconds: 1 };
  const program = { files: {}, argv: ['main.py'], env: {} };
  return screenText({ program, runtime: 'CPython 3.14.2', dialogue, exit })
    .replaceAll(SANE, '')
    .replace(/\x1b\[\dm/g, '');
}

describe('what the terminal shows', () => {
  it('begins with the command, and has the dialogue in order', () => {
    expect(
      shown(
        { how: 'exited', code: 0 },
        { stream: 'stdout', text: 'Who? ' },
        { stream: 'stdin', text: 'me\n' },
        { stream: 'stderr', text: 'no\n' },
      ),
    ).toBe('$ python main.py\nWho? me\nno\n');
  });

  it('says when a program had to be killed after Ctrl-C', () => {
    expect(shown({ how: 'killed' }, { stream: 'stdin', text: '^C\n' })).toContain(
      '[killed, as it did not end after Ctrl-C]',
    );
    expect(shown({ how: 'killed' })).toContain('[killed]');
  });

  it('says when the interpreter itself broke', () => {
    expect(shown({ how: 'crashed', reason: 'unreachable' })).toContain(
      '[the interpreter broke: unreachable]',
    );
  });
});
