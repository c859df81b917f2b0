import { isStageName, type StageName } from './stage-names.ts';

/** The one name of a workspace: its files, its view and its run are known by it, in every window. */
export interface BenchId {
  /** The folder of its case; of a project of the user's own, the project's id. */
  readonly case: string;
  readonly stage: StageName;
  /**
   * What a learner edits must not turn up on the speaker's slide: a lesson has a workspace of its own, and so has an instructor's copy
   * of a learner's files. A slide that walks a run has one, too: each run of it is recorded step by step, as none on other slides is.
   */
  readonly for: 'talk' | 'walk' | 'lesson' | 'class' | 'own';
}

/** The same as a record's key: `double-import/hook`, `double-import@lesson/buggy`, `double-import@class/buggy`, `own@k3j9/buggy`, `double-import@walk/buggy`. */
export type BenchKey = `${string}/${StageName}`;

const WALK = '@walk';
const LESSON = '@lesson';
const CLASS = '@class';
const OWN = 'own@';

const known = new Map<BenchKey, BenchId>();

/** The same object each time, since React compares what an effect depends on. */
export function benchId(caseId: string, stage: StageName, purpose: BenchId['for'] = 'talk'): BenchId {
  const made: BenchId = { case: caseId, stage, for: purpose };
  const key = benchKey(made);
  const found = known.get(key);
  if (found && isSameBench(found, made)) return found;
  known.set(key, made);
  return made;
}

/** What the records of the session have the workspace under, and the browser's storage. */
export function benchKey({ case: name, stage, for: purpose }: BenchId): BenchKey {
  switch (purpose) {
    case 'talk':
      return `${name}/${stage}`;
    case 'walk':
      return `${name}${WALK}/${stage}`;
    case 'lesson':
      return `${name}${LESSON}/${stage}`;
    case 'class':
      return `${name}${CLASS}/${stage}`;
    case 'own':
      return `${OWN}${name}/${stage}`;
  }
}

/** Reads a key; `null` for what is none. */
export function benchOf(key: string): BenchId | null {
  const end = key.lastIndexOf('/');
  const name = key.slice(0, Math.max(0, end));
  const stage = key.slice(end + 1);
  if (end < 0 || !isStageName(stage)) return null;
  if (name.endsWith(WALK)) return benchId(name.slice(0, -WALK.length), stage, 'walk');
  if (name.endsWith(LESSON)) return benchId(name.slice(0, -LESSON.length), stage, 'lesson');
  if (name.endsWith(CLASS)) return benchId(name.slice(0, -CLASS.length), stage, 'class');
  if (name.startsWith(OWN)) return benchId(name.slice(OWN.length), stage, 'own');
  return benchId(name, stage);
}

export function isSameBench(one: BenchId, other: BenchId): boolean {
  return one.case === other.case && one.stage === other.stage && one.for === other.for;
}
