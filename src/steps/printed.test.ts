import { describe, expect, it } from 'vitest';
import { sourcesOf } from '#case';
import { CUT_NOTICE, type Transcript } from '#runtime';
import { createWalk, lineOfStep, printedAt, stepThatPrinted, type Walk } from './index.ts';
import { PROGRAMS } from './programs-for-tests.ts';
import { walksForTests } from './walks-for-tests.ts';

const { recorded } = walksForTests();

function textOf(dialogue: Transcript['dialogue']): string {
  return dialogue.map(({ text }) => text).join('');
}

function lineThatPrinted(walk: Walk, { dialogue }: Transcript, text: string): number | null {
  const step = stepThatPrinted(walk, dialogue, textOf(dialogue).indexOf(text));
  return step === null ? null : lineOfStep(walk, step).line;
}

describe('What had been printed', () => {
  it.each(Object.entries(PROGRAMS))(
    'grows from nothing to all, and never loses any: %s',
    async (_, source) => {
      const { walk, transcript } = await recorded({ 'main.py': source });
      let before = '';
      for (let moment = 0; moment <= walk.count; moment++) {
        const now = textOf(printedAt(walk, transcript.dialogue, moment));
        expect(now.startsWith(before)).toBe(true);
        before = now;
      }
      expect(before).toBe(textOf(transcript.dialogue));
      expect(textOf(printedAt(walk, transcript.dialogue, 0))).toBe('');
    },
  );

  it('is told by stream, in the order in which it came', async () => {
    const { walk, transcript } = await recorded({
      'main.py': `import sys
print("one")
print("two", file=sys.stderr)
print("three")
x = 1
`,
    });
    const shown = printedAt(walk, transcript.dialogue, walk.count - 2);
    expect(shown).toEqual([
      { stream: 'stdout', text: 'one\n' },
      { stream: 'stderr', text: 'two\n' },
      { stream: 'stdout', text: 'three\n' },
    ]);
    expect(lineThatPrinted(walk, transcript, 'two')).toBe(3);
    expect(lineThatPrinted(walk, transcript, 'three')).toBe(4);
  });

  it('is the step of the line that printed, not of the one that it called', async () => {
    const { walk, transcript } = await recorded({ 'main.py': PROGRAMS.calls ?? '' });
    expect(lineThatPrinted(walk, transcript, 'total')).toBe(9);
    expect(lineThatPrinted(walk, transcript, 'then')).toBe(11);
    const nested = await recorded({ 'main.py': 'def f():\n    return 7\n\nprint(f())\nx = 1\n' });
    expect(lineThatPrinted(nested.walk, nested.transcript, '7')).toBe(4);
  });

  it('has what was typed behind its prompt, from when that waits', async () => {
    const source = 'name = input("Who? ")\nupper = name.upper()\nprint(upper)\nother = input("And? ")\n';
    const { walk, transcript } = await recorded({ 'main.py': source }, 'Kit\nNoor\n');
    const shown = (line: number) => {
      const step = walk.trace.steps.findIndex(([kind, , at]) => kind === 'line' && at === line);
      return textOf(printedAt(walk, transcript.dialogue, step));
    };
    expect(shown(1)).toBe('');
    expect(shown(4)).toContain('KIT');
    expect(lineThatPrinted(walk, transcript, 'KIT')).toBe(3);
    expect(lineThatPrinted(walk, transcript, 'And?')).toBe(4);
  });

  it('says nothing of what was left out of a long dialogue, and finds what is behind', async () => {
    const source = 'print("first")\nfor n in range(3000):\n    print(str(n) * 100)\nprint("last")\n';
    const { walk, transcript } = await recorded({ 'main.py': source });
    const text = textOf(transcript.dialogue);
    const [notice] = text.match(CUT_NOTICE) ?? [];
    expect(notice).toBeDefined();
    expect(lineThatPrinted(walk, transcript, 'first')).toBe(1);
    expect(lineThatPrinted(walk, transcript, 'last')).toBe(4);
    expect(stepThatPrinted(walk, transcript.dialogue, text.indexOf(notice ?? '') + 3)).toBeNull();
    const late = stepThatPrinted(walk, transcript.dialogue, text.lastIndexOf('2990')) ?? -1;
    const shown = textOf(printedAt(walk, transcript.dialogue, late + 1));
    expect(shown.endsWith(`${'2990'.repeat(100)}\n`)).toBe(true);
  });

  it('has what was printed after the end of the recording only at the end', () => {
    const trace = {
      files: [{ path: 'main.py', isOurs: true }],
      codes: [{ file: 0, name: '<module>', firstLine: 1 }],
      frames: [{ code: 0, caller: null, callerLine: 0, module: '__main__' }],
      places: [],
      objects: [],
      before: [],
      steps: [
        ['line', 0, 1, 2, 0, []],
        ['line', 0, 2, 0, 0, []],
      ],
      end: { is: 'cap', steps: 2 },
    } as const;
    const walk = createWalk(trace, sourcesOf({}));
    const dialogue = [{ stream: 'stdout', text: 'a\nb\n' }] as const;
    expect(printedAt(walk, dialogue, 1)).toEqual([{ stream: 'stdout', text: 'a\n' }]);
    expect(printedAt(walk, dialogue, 2)).toEqual(dialogue);
    expect(stepThatPrinted(walk, dialogue, 0)).toBe(0);
    expect(stepThatPrinted(walk, dialogue, 2)).toBeNull();
    expect(stepThatPrinted(walk, dialogue, 99)).toBeNull();
  });
});
