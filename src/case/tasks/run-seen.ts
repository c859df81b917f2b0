import type { ProjectFiles } from '../case.ts';

/** What a run shows to whoever looks from outside: all that a check may know of it. */
export interface RunSeen {
  /** The files that ran. */
  readonly files: ProjectFiles;
  /** `null` for a run that was stopped, or broke the interpreter. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly leftBehind: readonly { readonly path: string; readonly text: string }[];
}
