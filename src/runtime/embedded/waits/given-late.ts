import type { CPythonModule } from '../cpython-module.ts';
import type { Given } from '../protocol.ts';

/** Files that come when Python has started as far as it can without them. */
export interface GivenLate {
  /** Waits for them. */
  receive(): Given | Promise<Given>;
  /** Waits for them when C first lists this folder: calls `prepare`, waits, and calls `take`. */
  beforeListing(
    module: CPythonModule,
    folder: string,
    prepare: () => void,
    take: (given: Given) => void,
  ): void;
}
