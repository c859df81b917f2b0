const LINE_FEED = 10;

/** What was typed and not yet read. A terminal hands it out by lines. */
export interface TypedLines {
  add(bytes: Uint8Array): void;
  /** Whether there is a whole line; after the end of the input also the rest of one, or nothing. */
  isReadable(isClosed: boolean): boolean;
  /** Copies at most one line, and as much as fits. Returns how many bytes. */
  take(into: Uint8Array): number;
}

export function createTypedLines(): TypedLines {
  let typed = new Uint8Array();
  return {
    add(bytes) {
      const all = new Uint8Array(typed.length + bytes.length);
      all.set(typed);
      all.set(bytes, typed.length);
      typed = all;
    },
    isReadable: (isClosed) => isClosed || typed.includes(LINE_FEED),
    take(into) {
      const end = typed.indexOf(LINE_FEED) + 1 || typed.length;
      const length = Math.min(end, into.length);
      into.set(typed.subarray(0, length));
      typed = typed.subarray(length);
      return length;
    },
  };
}
