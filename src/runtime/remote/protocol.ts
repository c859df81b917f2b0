import type { Launch, Program } from '../program.ts';

/** The weight of one process's output that the page may have received and not yet read. */
export const OUTPUT_WINDOW = 1_000_000;
/** The weight of output at which the other side sends what it has. A single chunk may be heavier. */
export const OUTPUT_MESSAGE = 65_536;

/** Page to a runtime elsewhere. `process` is the `request` of its spawn. */
export type ToRemote =
  | { readonly type: 'boot'; readonly request: number; readonly launch: Launch }
  | { readonly type: 'rest' }
  | { readonly type: 'spawn'; readonly request: number; readonly program: Program }
  | { readonly type: 'input'; readonly process: number; readonly text: string }
  | { readonly type: 'end-input'; readonly process: number }
  | { readonly type: 'interrupt' | 'stop' | 'kill'; readonly process: number }
  | { readonly type: 'resize'; readonly process: number; readonly cols: number; readonly rows: number }
  /** Output of so much weight was read: there is room for as much more. */
  | { readonly type: 'output-read'; readonly process: number; readonly weight: number };

/** The page's end of the line to a runtime elsewhere, which has said hello. */
export interface Link {
  post(message: ToRemote): void;
  /** @param onBroken half a sentence that says what the other side did */
  listen(onMessage: (data: unknown) => void, onBroken: (reason: string) => void): void;
  /** Ends whatever is at the other end, and with it every interpreter. */
  close(): void;
}
