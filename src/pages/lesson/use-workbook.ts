import { useCallback, useMemo } from 'react';
import { at, type Case, type ProjectFiles, stageFiles, type Verdict } from '#case';
import { putEdits, useSession, workspaceOf } from '../../session/index.ts';
import { LESSON_STAGE, lessonBench } from './lessons.ts';
import { type Accused, tellAnswer } from './progress/answers.ts';
import {
  type CaseProgress,
  freshProgress,
  freshTask,
  type TaskProgress,
  withTask,
  withVerdict,
} from './progress/progress.ts';
import { dropProgress, putProgress, useProgress } from './progress/store.ts';
import { dropUndo, keepUndo, type Undo, undoOf, useUndos } from './undos.ts';

/** A learner's edits and progress in a lesson, and everything that changes them. */
export interface Workbook {
  readonly progress: CaseProgress | undefined;
  readonly edits: ProjectFiles;
  readonly undo: Undo | null;
  readonly task: (id: string) => TaskProgress;
  readonly changeTask: (id: string, change: (task: TaskProgress) => TaskProgress) => void;
  /** @param accused the line that was named, in a task that asks for one */
  readonly judge: (id: string, verdict: Verdict, accused?: Accused) => void;
  /** Replaces the edits; can be undone. */
  readonly replace: (what: string, edits: ProjectFiles) => void;
  /** Restarts the whole lesson; can be undone. */
  readonly restart: () => void;
  readonly takeBack: () => void;
  readonly putProgress: (progress: CaseProgress) => void;
}

/** @param subject under the name of the lesson's workspace */
export function useWorkbook(caseId: string, subject: Case): Workbook {
  const progress = useProgress(({ cases }) => at(cases, caseId));
  const { edits } = useSession((session) => workspaceOf(session, lessonBench(caseId)));
  const undo = useUndos((undos) => at(undos, caseId) ?? null);

  const changeTask = useCallback(
    (id: string, change: (task: TaskProgress) => TaskProgress) =>
      putProgress(withTask(currentProgress(caseId, subject), id, change, currentEdits(caseId))),
    [caseId, subject],
  );
  return useMemo(
    () => ({
      progress,
      edits,
      undo,
      task: (id) => at(progress?.tasks, id) ?? freshTask(edits),
      changeTask,
      judge: (id, verdict, accused) => {
        changeTask(id, (task) => withVerdict(task, verdict, currentEdits(caseId), Date.now()));
        tellAnswer({ lesson: caseId, task: id, verdict, accused: accused ?? null });
      },
      replace: (what, next) => {
        remember(caseId, what, null);
        putEdits(lessonBench(caseId), next);
      },
      restart: () => {
        remember(caseId, 'the restart', at(useProgress.getState().cases, caseId) ?? null);
        putEdits(lessonBench(caseId), {});
        dropProgress(caseId);
      },
      takeBack: () => {
        const kept = undoOf(caseId);
        if (!kept) return;
        putEdits(lessonBench(caseId), kept.edits);
        if (kept.progress) putProgress(kept.progress);
        dropUndo(caseId);
      },
      putProgress,
    }),
    [progress, edits, undo, changeTask, caseId],
  );
}

function remember(caseId: string, what: string, progress: CaseProgress | null): void {
  keepUndo(caseId, { what, edits: currentEdits(caseId), progress });
}

function currentEdits(caseId: string): ProjectFiles {
  return workspaceOf(useSession.getState(), lessonBench(caseId)).edits;
}

function currentProgress(caseId: string, subject: Case): CaseProgress {
  return (
    at(useProgress.getState().cases, caseId) ??
    freshProgress(caseId, stageFiles(subject, LESSON_STAGE), Date.now())
  );
}
