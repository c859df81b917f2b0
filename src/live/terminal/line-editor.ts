/** What typing at the terminal leads to. */
export interface LineEditorOutlet {
  /** Shows characters at the cursor. */
  readonly echo: (text: string) => void;
  /** Takes a line that is done, its `\n` included. */
  readonly send: (line: string) => void;
  readonly interrupt: () => void;
}

/** Lets a line be typed and corrected before the program gets it, as a terminal in its cooked mode does. */
export function createLineEditor(outlet: LineEditorOutlet): { type(text: string): void; clear(): void } {
  let line = '';

  const erase = (count: number) => outlet.echo('\b \b'.repeat(count));

  const key = (character: string) => {
    if (character === '\x03') {
      outlet.interrupt();
    } else if (character === '\r' || character === '\n') {
      // The line that was sent is part of the transcript, which shows it.
      erase([...line].length);
      outlet.send(`${line}\n`);
      line = '';
    } else if (character === '\x7f' || character === '\b') {
      if (line !== '') erase(1);
      line = [...line].slice(0, -1).join('');
    } else if (character >= ' ') {
      line += character;
      outlet.echo(character);
    }
  };

  return {
    type(text) {
      if (text.startsWith('\x1b')) return;
      for (const character of text) key(character);
    },
    clear() {
      line = '';
    },
  };
}
