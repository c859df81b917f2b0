import { describe, expect, it } from 'vitest';
import { createLineEditor } from './line-editor.ts';

function typing(text: string) {
  const sent: string[] = [];
  let interrupts = 0;
  const editor = createLineEditor({
    echo: () => undefined,
    send: (line) => sent.push(line),
    interrupt: () => interrupts++,
  });
  editor.type(text);
  return { sent, interrupts };
}

describe('typing at the terminal', () => {
  it('sends a line when it is done', () => expect(typing('p sys.path\rw').sent).toEqual(['p sys.path\n']));
  it('lets one correct it', () => expect(typing('helo\x7flo\r').sent).toEqual(['hello\n']));
  it('sends every line of what is pasted', () => expect(typing('a\nb\n').sent).toEqual(['a\n', 'b\n']));
  it('interrupts with Ctrl-C', () => expect(typing('\x03').interrupts).toBe(1));
  it('takes a character outside of the basic plane for one', () =>
    expect(typing('a🐍\x7f\r').sent).toEqual(['a\n']));
  it('ignores keys that it does not know', () => expect(typing('\x1b[A').sent).toEqual([]));
});
