import type { ToFrame } from '../protocol.ts';

/** The page's end of the line to a frame that has said hello. */
export interface FrameLink {
  post(message: ToFrame, transfer?: Transferable[]): void;
  /** @param onBroken half a sentence that says what the frame did */
  listen(onMessage: (data: unknown) => void, onBroken: (reason: string) => void): void;
  /** Removes the frame, and with it every interpreter. */
  close(): void;
}
