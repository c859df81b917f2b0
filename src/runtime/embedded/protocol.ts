import type { ProjectFiles } from '#case';
import type { Ending, LeftBehind, OutputChunk } from '../process.ts';
import type { Launch } from '../program.ts';

/** What an interpreter is made of. All of it comes from the page: a worker fetches nothing. */
export interface InterpreterAssets {
  /** `pyodide.asm.wasm`, compiled once and shared by all workers with its machine code. */
  readonly wasm: WebAssembly.Module;
  /** The standard library, unpacked to a .tar: see archive-members.ts. Not in shared memory: a program may write to it. */
  readonly stdlib: Uint8Array;
}

/** Page to worker. A worker gets one `boot`, then at most one `run`. */
export type ToWorker =
  | {
      readonly type: 'boot';
      readonly launch: Launch;
      readonly assets: InterpreterAssets;
      /** What is installed: a .tar each. */
      readonly packages: readonly Uint8Array[];
      /** See terminal-memory.ts. `null` where there is no shared memory: stdin is then at end of file. */
      readonly terminal: SharedArrayBuffer | null;
      /** See mailbox.ts. Where there is one, the files come through it and no `run` follows. */
      readonly mailbox: SharedArrayBuffer | null;
    }
  | { readonly type: 'run'; readonly files: ProjectFiles };

/** Worker to page, in this order: `booted`, any `output` and `input-taken`, `ended`; or `broken` at any time. */
export type FromWorker =
  | { readonly type: 'booted'; readonly version: string }
  | { readonly type: 'output'; readonly chunks: readonly OutputChunk[] }
  /** The program has read from its input: there is room for more. */
  | { readonly type: 'input-taken' }
  | { readonly type: 'ended'; readonly ending: Ending; readonly leftBehind: readonly LeftBehind[] }
  /** The interpreter did not start. */
  | { readonly type: 'broken'; readonly reason: string };
