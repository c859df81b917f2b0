import * as v from 'valibot';
import { at, type Line, type ProjectFiles, type Verdict } from '#case';
import { recordOf } from '../../../case/record-of.ts';

/** Progress in the lesson of one case. Plain data, stored and exported unchanged. */
export interface CaseProgress {
  readonly caseId: string;
  /** When it was started, in milliseconds since 1970. */
  readonly begun: number;
  /** A fingerprint of each file of the case at the start; a newer release of the case has others. */
  readonly found: Readonly<Record<string, string>>;
  /** By task id. */
  readonly tasks: Readonly<Record<string, TaskProgress>>;
}

export interface TaskProgress {
  /** How long its page was visible. */
  readonly milliseconds: number;
  /** Checks that did not pass. */
  readonly misses: number;
  /** How many of the three hints were opened. */
  readonly hints: number;
  readonly usedSolution: boolean;
  readonly passedAt: number | null;
  /** In a predict task: the current choice. */
  readonly choice: number | null;
  /** In a name-the-culprit task: the lines that were named correctly. */
  readonly named: readonly Line[];
  /** The result of the last check. */
  readonly verdict: Verdict | null;
  /** The edits when the task was opened, for a restart. */
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

/** Adds the result of a check. A task that was passed once stays passed, and what is tried after that is no miss. */
export function withVerdict(
  task: TaskProgress,
  verdict: Verdict,
  edits: ProjectFiles,
  now: number,
): TaskProgress {
  if (task.passedAt !== null) return { ...task, verdict };
  if (!verdict.passed) return { ...task, verdict, misses: task.misses + 1 };
  return { ...task, verdict, passedAt: now, passedWith: edits };
}

/** Notes that the solution was taken. After the task was passed that is curiosity, and no help. */
export function withSolution(task: TaskProgress): TaskProgress {
  return task.passedAt === null ? { ...task, usedSolution: true } : task;
}

/** The page where somebody goes on who comes back: that of the first task that is not passed, or else the last one. */
export function firstOpen(
  progress: CaseProgress | undefined,
  parts: readonly { readonly task: string | null }[],
): number {
  const open = parts.findIndex(({ task }) => task === null || !isPassed(progress, task));
  return open < 0 ? parts.length - 1 : open;
}

/** Whether a task was passed, now or ever. */
export function isPassed(progress: CaseProgress | undefined, id: string): boolean {
  return (at(progress?.tasks, id)?.passedAt ?? null) !== null;
}

export function passedCount(progress: CaseProgress | undefined, ids: readonly string[]): number {
  return ids.filter((id) => isPassed(progress, id)).length;
}

/** Edited files that a newer release of the case has changed: the edits hide the new versions. */
export function outdated({ found }: CaseProgress, files: ProjectFiles, edits: ProjectFiles): string[] {
  const now = printsOf(files);
  return Object.keys(edits).filter(
    (path) => at(found, path) !== undefined && at(found, path) !== at(now, path),
  );
}

/** Accepts the new files: from now on edits count as made to these. */
export function withFound(progress: CaseProgress, files: ProjectFiles): CaseProgress {
  return { ...progress, found: printsOf(files) };
}

function printsOf(files: ProjectFiles): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, printOf(text)]));
}

/** FNV-1a: enough to notice a change, not meant to resist an attack. */
function printOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return hash.toString(16);
}

const Texts = recordOf(v.string());
const StoredLine = v.object({ file: v.string(), line: v.number() });

const StoredVerdict = v.variant('passed', [
  v.object({ passed: v.literal(true), says: v.string() }),
  v.object({ passed: v.literal(false), saw: v.string(), says: v.string() }),
]);

/** The stored form, checked when it is read: an older or newer release may have written it. */
export const StoredProgress = v.object({
  caseId: v.string(),
  begun: v.number(),
  found: Texts,
  tasks: recordOf(
    v.object({
      milliseconds: v.number(),
      misses: v.number(),
      hints: v.pipe(v.number(), v.minValue(0), v.maxValue(3)),
      usedSolution: v.boolean(),
      passedAt: v.nullable(v.number()),
      choice: v.nullable(v.number()),
      named: v.pipe(v.array(StoredLine), v.readonly()),
      verdict: v.nullable(StoredVerdict),
      startedWith: Texts,
      passedWith: Texts,
    }),
  ),
});
