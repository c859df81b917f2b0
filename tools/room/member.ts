import type { SeatName } from '../../src/room/index.ts';
import type { Allowance } from './allowance.ts';
import type { Frames } from './frames.ts';

/** Somebody who came in. */
export interface Member {
  /** Its name. */
  readonly client: string;
  readonly seat: SeatName;
  /** Its machine's. */
  readonly address: string;
  readonly frames: Frames;
  /** `null` for the host, which may say as much as it likes. */
  readonly says: Allowance | null;
  /** What it says beyond that, or may not say. */
  /** Messages that are long, as a learner's screen is; the others count as well. */
  readonly saysMuch: Allowance;
  readonly exceeds: Allowance;
  /** What it subscribes to. */
  readonly filters: Allowance;
}
