import type { ProjectFiles } from '#case';
import type { CPythonModule } from '../cpython-module.ts';

/** Files that come when Python has started as far as it can without them. */
export interface GivenLate {
  /** Waits for them. */
  receive(): ProjectFiles | Promise<ProjectFiles>;
  /** Waits for them when C first lists this folder: calls `prepare`, waits, and calls `take`. */
  beforeListing(
    module: CPythonModule,
    folder: string,
    prepare: () => void,
    take: (files: ProjectFiles) => void,
  ): void;
}
