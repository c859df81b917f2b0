import type { ToRemote } from './protocol.ts';

/** The page's end of the line to a runtime elsewhere, which has said hello. */
export interface Link {
  post(message: ToRemote): void;
  /** @param onBroken half a sentence that says what the other side did */
  listen(onMessage: (data: unknown) => void, onBroken: (reason: string) => void): void;
  /** Ends whatever is at the other end, and with it every interpreter. */
  close(): void;
}
