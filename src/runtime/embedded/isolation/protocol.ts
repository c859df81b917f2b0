import type { OutputChunk, ProcessExit } from '../../process.ts';
import type { Launch, Program } from '../../program.ts';
import type { RuntimeInfo } from '../../runtime.ts';

/** Said by the frame first. Page and frame are of one build; a cache that mixes two builds shows here. */
export const PROTOCOL_VERSION = 3;

/** The weight of one process's output that the page may have received and not yet read. */
export const OUTPUT_WINDOW = 1_000_000;
/** The weight of output at which the frame sends what it has. A single chunk may be heavier. */
export const OUTPUT_MESSAGE = 65_536;

/** What the page downloads for the frame, which has no network. */
export interface RunnerAssets {
  /** `pyodide.asm.wasm`: a compiled module cannot cross origins. */
  readonly wasm: ArrayBuffer;
  /** The standard library, as it is on the server: a .tar.gz. */
  readonly stdlib: ArrayBuffer;
  /** Source of the script of a worker. */
  readonly worker: string;
}

/** How workers start in a frame: from a `blob:` URL, from a `data:` URL, or not at all. */
export type WorkerStart = 'blob' | 'data' | 'none';

/** Page to frame, over the port that the frame gets when it has loaded. `process` is the `request` of its spawn. */
export type ToFrame =
  | { readonly type: 'load'; readonly assets: RunnerAssets }
  /** Comes before any program that asks for it; `archive` is a .tar.gz, as it is on the server. */
  | { readonly type: 'package'; readonly name: string; readonly archive: ArrayBuffer }
  | { readonly type: 'boot'; readonly request: number; readonly launch: Launch }
  | { readonly type: 'rest' }
  | { readonly type: 'spawn'; readonly request: number; readonly program: Program }
  | { readonly type: 'input'; readonly process: number; readonly text: string }
  | { readonly type: 'end-input'; readonly process: number }
  | { readonly type: 'interrupt' | 'stop' | 'kill'; readonly process: number }
  | { readonly type: 'resize'; readonly process: number; readonly cols: number; readonly rows: number }
  /** Output of so much weight was read: there is room for as much more. */
  | { readonly type: 'output-read'; readonly process: number; readonly weight: number };

/** Frame to page: `hello`, then an answer to each request, and `output`… `ended` for each process. */
export type FromFrame =
  | { readonly type: 'hello'; readonly version: number; readonly workers: WorkerStart }
  | { readonly type: 'booted'; readonly request: number; readonly info: FrameInfo }
  | { readonly type: 'spawned'; readonly request: number }
  | { readonly type: 'failed'; readonly request: number; readonly reason: string }
  | { readonly type: 'output'; readonly process: number; readonly chunks: readonly OutputChunk[] }
  | { readonly type: 'ended'; readonly process: number; readonly exit: ProcessExit };

/** In what isolation it runs is for the page to say, not for the frame. */
export type FrameInfo = Omit<RuntimeInfo, 'isolation'>;
