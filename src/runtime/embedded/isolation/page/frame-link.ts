import type { Link } from '../../../remote/link.ts';
import type { ToFrame } from '../protocol.ts';

/** The page's end of the line to a frame that has said hello. */
export interface FrameLink extends Link {
  post(message: ToFrame, transfer?: Transferable[]): void;
}
