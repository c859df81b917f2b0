/** The lines that were sent, to be recalled with the arrow keys. */
export interface History {
  add(line: string): void;
  /** The line before the one that is shown; `null` at the oldest. `draft` is kept, to come back to. */
  older(draft: string): string | null;
  /** The line after the one that is shown, at last the draft; `null` when that is shown already. */
  newer(): string | null;
}

const LONGEST = 200;

export function createHistory(): History {
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
