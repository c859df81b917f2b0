import { at, type Line, type ProjectFiles, type Verdict } from '#case';

/** How far somebody has come with the lesson of one case. Plain data: it is stored and exported as it is. */
export interface CaseProgress {
  readonly caseId: string;
  /** When it was begun, in milliseconds since 1970. */
  readonly begun: number;
  /** A short print of each file as it was found then; a newer release of the case has others. */
  readonly found: Readonly<Record<string, string>>;
  /** By the task's id. */
  readonly tasks: Readonly<Record<string, TaskProgress>>;
}

export interface TaskProgress {
  /** How long its page was looked at. */
  readonly milliseconds: number;
  /** Checks that did not pass. */
  readonly misses: number;
  /** How many of the three hints were opened. */
  readonly hints: number;
  readonly usedSolution: boolean;
  readonly passedAt: number | null;
  /** Of a predict task: the choice that stands. */
  readonly choice: number | null;
  /** Of a name-the-culprit task: the lines that were named, and were right. */
  readonly named: readonly Line[];
  /** What the last check said. */
  readonly verdict: Verdict | null;
  /** The edits when the task was opened, to start it again. */
  readonly startedWith: ProjectFiles;
  /** The edits when it was passed: the hook, the fix. */
  readonly passedWith: ProjectFiles;
}

export function freshTask(edits: ProjectFiles): TaskProgress {
  return {
    milliseconds: 0,
    misses: 0,
    hints: 0,
    usedSolution: false,
    passedAt: null,
    choice: null,
    named: [],
    verdict: null,
    startedWith: edits,
    passedWith: {},
  };
}

export function freshProgress(caseId: string, files: ProjectFiles, now: number): CaseProgress {
  return { caseId, begun: now, found: printsOf(files), tasks: {} };
}

export function withTask(
  progress: CaseProgress,
  id: string,
  change: (task: TaskProgress) => TaskProgress,
  edits: ProjectFiles,
): CaseProgress {
  const task = at(progress.tasks, id) ?? freshTask(edits);
  return { ...progress, tasks: { ...progress.tasks, [id]: change(task) } };
}

/** What a check came to. A task that was passed once stays passed, whatever is tried later. */
export function withVerdict(
  task: TaskProgress,
  verdict: Verdict,
  edits: ProjectFiles,
  now: number,
): TaskProgress {
  if (!verdict.passed) return { ...task, verdict, misses: task.misses + 1 };
  if (task.passedAt !== null) return { ...task, verdict };
  return { ...task, verdict, passedAt: now, passedWith: edits };
}

export function passedCount(progress: CaseProgress | undefined, ids: readonly string[]): number {
  return ids.filter((id) => (at(progress?.tasks, id)?.passedAt ?? null) !== null).length;
}

/** Edited files that a newer release of the case has otherwise than they were found: their edits hide what is new. */
export function outdated({ found }: CaseProgress, files: ProjectFiles, edits: ProjectFiles): string[] {
  const now = printsOf(files);
  return Object.keys(edits).filter(
    (path) => at(found, path) !== undefined && at(found, path) !== at(now, path),
  );
}

/** What is new is known: edits to files that are newer now count as made to these. */
export function withFound(progress: CaseProgress, files: ProjectFiles): CaseProgress {
  return { ...progress, found: printsOf(files) };
}

function printsOf(files: ProjectFiles): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, printOf(text)]));
}

/** FNV-1a: tells one text from another that somebody wrote, and is not meant to withstand an enemy. */
function printOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return hash.toString(16);
}
