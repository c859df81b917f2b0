import { at } from '#case';

/** A line that is being typed. Positions count characters, not UTF-16 units. */
export interface Line {
  readonly text: string;
  readonly cursor: number;
}

/** Where the typed lines go. */
export interface LineEditorOutlet {
  /** The line has changed: show it. */
  readonly show: (line: Line) => void;
  /** Takes a line that is done, its `\n` included; or what is there of it, and Ctrl-D. */
  readonly send: (line: string) => void;
  readonly interrupt: () => void;
  /** Whether the line is not to be remembered. */
  readonly isSecret: () => boolean;
}

export interface LineEditor {
  /** Takes what a terminal sends for keys and pasted text. */
  type(keys: string): void;
  /** Continues a line that was typed elsewhere. */
  take(line: Line): void;
  /** Forgets the line that is being typed; the history stays. */
  clear(): void;
}

/**
 * A key as a terminal sends it: an escape sequence, or one character. The terminal's answer to a program that asks for
 * its colours, say, comes the same way and was not typed.
 */
const KEY = /\x1b(?:\[[0-?]*[ -/]*[@-~]|O[A-Za-z]|[\]P][^\x07\x1b]*(?:\x07|\x1b\\)|.)?|[^\x1b]/gsu;
const WORDS = /^\s+|\S+\s*/gu;
const WORD_AFTER = /^\s*\S*/u;

const CTRL_D = '\x04';

/** Lets a line be typed, corrected and recalled before the program gets it, with the keys of GNU readline. */
export function createLineEditor(outlet: LineEditorOutlet): LineEditor {
  const history = createHistory();
  let before = '';
  let after = '';

  const set = (newBefore: string, newAfter: string) => {
    before = newBefore;
    after = newAfter;
    outlet.show({ text: before + after, cursor: [...before].length });
  };
  const recall = (line: string | null) => line !== null && set(line, '');

  const send = (end: '\n' | typeof CTRL_D) => {
    const line = before + after;
    if (!outlet.isSecret()) history.add(line);
    // The transcript shows the line that was sent.
    set('', '');
    outlet.send(line + end);
  };

  const actions: Readonly<Record<string, () => void>> = {
    '\r': () => send('\n'),
    '\n': () => send('\n'),
    '\x7f': () => set(withoutLast(before), after),
    '\b': () => set(withoutLast(before), after),
    '\x1b[3~': () => set(before, withoutFirst(after)),
    '\x1b[D': () => set(withoutLast(before), last(before) + after),
    '\x1b[C': () => set(before + first(after), withoutFirst(after)),
    '\x1b[A': () => recall(history.older(before + after)),
    '\x1b[B': () => recall(history.newer()),
    '\x01': () => set('', before + after),
    '\x1b[H': () => set('', before + after),
    '\x05': () => set(before + after, ''),
    '\x1b[F': () => set(before + after, ''),
    '\x1b[1;5D': () => set(withoutLastWord(before), lastWord(before) + after),
    '\x1b[1;5C': () => set(before + (WORD_AFTER.exec(after)?.[0] ?? ''), after.replace(WORD_AFTER, '')),
    '\x15': () => set('', after),
    '\x0b': () => set(before, ''),
    '\x17': () => set(withoutLastWord(before), after),
    '\x03': () => {
      set('', '');
      outlet.interrupt();
    },
    // A terminal sends what is there, and readline deletes what follows.
    [CTRL_D]: () => (after === '' ? send(CTRL_D) : set(before, withoutFirst(after))),
  };
  const aliases: Readonly<Record<string, string>> = {
    '\x1bOA': '\x1b[A',
    '\x1bOB': '\x1b[B',
    '\x1bOC': '\x1b[C',
    '\x1bOD': '\x1b[D',
    '\x1bOH': '\x1b[H',
    '\x1bOF': '\x1b[F',
    '\x02': '\x1b[D',
    '\x06': '\x1b[C',
    '\x10': '\x1b[A',
    '\x0e': '\x1b[B',
    '\x1bb': '\x1b[1;5D',
    '\x1bf': '\x1b[1;5C',
  };

  return {
    type(keys) {
      // Pasted lines end with \r, or with \r\n from Windows.
      for (const [key] of keys.replaceAll('\r\n', '\r').matchAll(KEY)) {
        const action = at(actions, at(aliases, key) ?? key);
        if (action) action();
        else if (key >= ' ' && !key.startsWith('\x1b')) set(before + key, after);
      }
    },
    take({ text, cursor }) {
      const characters = [...text];
      before = characters.slice(0, cursor).join('');
      after = characters.slice(cursor).join('');
    },
    clear() {
      before = '';
      after = '';
    },
  };
}

const first = (text: string) => [...text].slice(0, 1).join('');
const last = (text: string) => [...text].slice(-1).join('');
const withoutFirst = (text: string) => [...text].slice(1).join('');
const lastWord = (text: string) => text.match(WORDS)?.at(-1) ?? '';
const withoutLastWord = (text: string) => text.slice(0, text.length - lastWord(text).length);
const withoutLast = (text: string) => [...text].slice(0, -1).join('');

/** Sent lines, recalled with the arrow keys. */
interface History {
  add(line: string): void;
  /** The line before the shown one; `null` at the oldest. `draft` is kept to return to. */
  older(draft: string): string | null;
  /** The line after the shown one, and finally the draft; `null` if the draft is shown already. */
  newer(): string | null;
}

const LONGEST = 200;

function createHistory(): History {
  const lines: string[] = [];
  /** Steps back from the draft. */
  let back = 0;
  let kept = '';

  return {
    add(line) {
      back = 0;
      if (line.trim() === '' || line === lines.at(-1)) return;
      lines.push(line);
      if (lines.length > LONGEST) lines.shift();
    },
    older(draft) {
      if (back === lines.length) return null;
      if (back === 0) kept = draft;
      back += 1;
      return lines.at(-back) ?? null;
    },
    newer() {
      if (back === 0) return null;
      back -= 1;
      return back === 0 ? kept : (lines.at(-back) ?? null);
    },
  };
}
