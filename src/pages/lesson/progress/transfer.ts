import * as v from 'valibot';
import { recordOf } from '../../../case/record-of.ts';
import { putEdits, useSession, workspaceOf } from '../../../session/index.ts';
import { counted } from '../../../ui/words.ts';
import { lessonBench } from '../lessons.ts';
import { StoredProgress } from './progress.ts';
import { useProgress } from './store.ts';

const FORMAT = 'machete-mode-lessons';
const VERSION = 1;

const Transfer = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  lessons: v.array(v.object({ progress: StoredProgress, edits: recordOf(v.string()) })),
});

/** All progress and edits of lessons as the text of one file. */
export function exportText(): string {
  const lessons = Object.values(useProgress.getState().cases).map((progress) => ({
    progress,
    edits: workspaceOf(useSession.getState(), lessonBench(progress.caseId)).edits,
  }));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, lessons }, null, 2)}\n`;
}

/** Imports an exported file; lessons that are not in it do not change. Returns a sentence for the learner. */
export function importText(text: string): string {
  const parsed = v.safeParse(Transfer, parse(text));
  if (!parsed.success)
    return 'That file has no progress of lessons, or it is from a newer release. Nothing was changed.';
  const { lessons } = parsed.output;
  for (const { progress, edits } of lessons) putEdits(lessonBench(progress.caseId), edits);
  const imported = Object.fromEntries(lessons.map(({ progress }) => [progress.caseId, progress]));
  useProgress.setState(({ cases }) => ({ cases: { ...cases, ...imported } }));
  return `Imported ${counted(lessons.length, 'lesson')}.`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
