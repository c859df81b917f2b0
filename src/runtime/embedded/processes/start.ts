/** How a program starts another process: what the page gets to know, and hands to a new worker. */
export interface ProcessStart {
  readonly pid: number;
  readonly parent: number;
  /** The command line, its first word included. */
  readonly words: readonly string[];
  /** All of its environment. */
  readonly env: Readonly<Record<string, string>>;
  /** Its working folder. */
  readonly folder: string;
  /** Whether Ctrl-C at the terminal is none of its business. */
  readonly isOwnGroup: boolean;
  readonly given: Given;
  /** See record.ts. */
  readonly record: SharedArrayBuffer;
  /** For the files as they are when it ends: see mailbox.ts. */
  readonly mailbox: SharedArrayBuffer;
}

/** What a process gets of the one that started it. */
export interface Given {
  /** The files so far, see pack.ts. */
  readonly files: Uint8Array;
  readonly streams: readonly GivenStream[];
  /** What was typed and not read, if its input is the terminal. */
  readonly typed: Uint8Array | null;
}

/** An open stream, under the number that it has in the new process. */
export type GivenStream = { readonly descriptor: number } & (
  | { readonly is: 'pipe'; readonly memory: SharedArrayBuffer; readonly side: 'reads' | 'writes' }
  | {
      readonly is: 'file';
      /** See `NAMELESS` for one that has no name any more. */
      readonly path: string;
      readonly flags: number;
      readonly position: number;
    }
  /** What the stream with this index leads to, and read or written as far. */
  | { readonly is: 'same'; readonly as: number }
);

/** What a program asks of the page about processes. */
export type FromProcess =
  | { readonly type: 'start-process'; readonly start: ProcessStart }
  | { readonly type: 'send-signal'; readonly pid: number; readonly signal: number };
