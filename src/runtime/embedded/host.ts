import type { FromWorker, InterpreterAssets, ToWorker } from './protocol.ts';

/** What the embedded runtime needs from where it runs: a page, a sandboxed frame, Node. */
export interface EmbeddedHost {
  /** Called once; again only after it failed. Rejects with a `RuntimeFailure` that says what is missing. */
  loadAssets(): Promise<InterpreterAssets>;
  /** A package and all that it needs, unpacked to a .tar. Rejects with a `RuntimeFailure` where there is none. */
  loadPackage(name: string): Promise<Uint8Array>;
  /** Starts a worker that serves protocol.ts. May throw. */
  startWorker(listener: WorkerListener): WorkerPort;
}

export interface WorkerListener {
  onMessage(message: FromWorker): void;
  /** The worker could not be loaded, or died. */
  onFailure(reason: string): void;
}

export interface WorkerPort {
  post(message: ToWorker): void;
  terminate(): void;
}
