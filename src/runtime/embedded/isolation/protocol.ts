import type { FromRemote } from '../../remote/from-remote.ts';
import type { ToRemote } from '../../remote/protocol.ts';

/** Said by the frame first. Page and frame are of one build; a cache that mixes two builds shows here. */
export const PROTOCOL_VERSION = 3;

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

/** Page to frame, over the port that the frame gets when it has loaded: files, and what any remote runtime gets. */
export type ToFrame =
  | { readonly type: 'load'; readonly assets: RunnerAssets }
  /** Comes before any program that asks for it; `archive` is a .tar.gz, as it is on the server. */
  | { readonly type: 'package'; readonly name: string; readonly archive: ArrayBuffer }
  | ToRemote;

/** The first that a frame says. */
interface Hello {
  readonly type: 'hello';
  readonly version: number;
  readonly workers: WorkerStart;
}

export type FromFrame = Hello | FromRemote;
