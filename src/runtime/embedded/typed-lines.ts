const LINE_FEED = 10;
/** Ctrl-D: ends what is before it in its line, and is not read itself. */
const END = 4;

/** What was typed and not yet read. A terminal hands it out by lines. */
export interface TypedLines {
  add(bytes: Uint8Array): void;
  /** Whether a read gets something: a line, what is before Ctrl-D, or nothing, which is the end of the file. */
  isReadable(isClosed: boolean): boolean;
  /** Whether one who reads on until a line is whole gets all of it, or the end of the file. */
  hasLine(isClosed: boolean): boolean;
  /** Copies at most one line, and as much as fits. Returns how many bytes. */
  take(into: Uint8Array): number;
  /** Takes back all that nobody has read. */
  takeAll(): Uint8Array;
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
    isReadable: (isClosed) => isClosed || typed.includes(LINE_FEED) || typed.includes(END),
    hasLine: (isClosed) => isClosed || typed.includes(LINE_FEED) || endsWithNothing(typed),
    take(into) {
      const fitting = typed.subarray(0, into.length);
      const end = fitting.findIndex((byte) => byte === LINE_FEED || byte === END);
      const length = end < 0 ? fitting.length : end + Number(fitting[end] === LINE_FEED);
      into.set(typed.subarray(0, length));
      const isEnded = typed[length] === END && typed[length - 1] !== LINE_FEED;
      typed = typed.subarray(length + Number(isEnded));
      return length;
    },
    takeAll() {
      const all = typed;
      typed = new Uint8Array();
      return all;
    },
  };
}

/** Whether there is a Ctrl-D with nothing before it: at the very beginning, or behind another. */
function endsWithNothing(typed: Uint8Array): boolean {
  return typed.some((byte, at) => byte === END && (at === 0 || typed[at - 1] === END));
}
