import * as v from 'valibot';
import { recordOf } from '../../../case/record-of.ts';
import { putEdits, useSession, workspaceOf } from '../../../session/index.ts';
import { lessonBench } from '../lesson-case.ts';
import { useProgress } from './store.ts';
import { StoredProgress } from './stored-progress.ts';

const FORMAT = 'machete-mode-lessons';
const VERSION = 1;

const Transfer = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  lessons: v.array(v.object({ progress: StoredProgress, edits: recordOf(v.string()) })),
});

/** All progress and all edits of lessons, as the text of one file. */
export function exportText(): string {
  const lessons = Object.values(useProgress.getState().cases).map((progress) => ({
    progress,
    edits: workspaceOf(useSession.getState(), lessonBench(progress.caseId)).edits,
  }));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, lessons }, null, 2)}\n`;
}

/** Takes over what was exported; lessons that are not in it stay as they are. Answers a sentence for the learner. */
export function importText(text: string): string {
  const parsed = v.safeParse(Transfer, parse(text));
  if (!parsed.success)
    return 'That file is no progress of lessons, or one of a newer release: nothing was changed.';
  const { lessons } = parsed.output;
  for (const { progress, edits } of lessons) putEdits(lessonBench(progress.caseId), edits);
  const imported = Object.fromEntries(lessons.map(({ progress }) => [progress.caseId, progress]));
  useProgress.setState(({ cases }) => ({ cases: { ...cases, ...imported } }));
  return lessons.length === 1 ? 'One lesson was taken over.' : `${lessons.length} lessons were taken over.`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
