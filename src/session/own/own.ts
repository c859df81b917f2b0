import { type BenchId, benchId, type ProjectFiles } from '#case';

/** A project of the user's own, as it was brought. What is edited in it is a workspace, as with any case. */
export interface OwnProject {
  /** Another one for each project that is brought: workspaces, runs and views of one are not those of the next. */
  readonly id: string;
  readonly name: string;
  /** Those of installed packages included: `site-packages/…`. */
  readonly files: ProjectFiles;
  readonly argv: readonly string[];
  /** What was installed with it, as it calls itself: `attrs 25.1.0`. */
  readonly packages: readonly string[];
  /** The hook that was last chosen for it, as it is filled in. */
  readonly hook: OwnHook | null;
}

export interface OwnHook {
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
}

/** The only stage of an own project. */
export const OWN_STAGE = 'buggy';

/** The workspace of an own project. */
export function ownBench({ id }: Pick<OwnProject, 'id'>): BenchId {
  return benchId(id, OWN_STAGE, 'own');
}
