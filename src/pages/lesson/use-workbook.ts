import { useCallback, useMemo } from 'react';
import { create } from 'zustand';
import { at, type Case, type ProjectFiles, stageFiles, type Verdict } from '#case';
import { putEdits, useSession, workspaceOf } from '../../session/index.ts';
import { LESSON_STAGE, lessonBench } from './lesson-case.ts';
import {
  type CaseProgress,
  freshProgress,
  freshTask,
  type TaskProgress,
  withTask,
  withVerdict,
} from './progress/progress.ts';
import { dropProgress, putProgress, useProgress } from './progress/store.ts';

/** What was there before a reset or a solution, so that it can be had back. */
interface Undo {
  /** What is taken back, as a part of a sentence: `the solution`. */
  readonly what: string;
  readonly edits: ProjectFiles;
  /** Of a lesson that was begun again; edits alone leave it as it is. */
  readonly progress: CaseProgress | null;
}

const useUndos = create<Readonly<Record<string, Undo | undefined>>>(() => ({}));

/** What a learner has done to a case and in its lesson, and all that changes it. */
export interface Workbook {
  readonly progress: CaseProgress | undefined;
  readonly edits: ProjectFiles;
  readonly undo: Undo | null;
  readonly task: (id: string) => TaskProgress;
  readonly changeTask: (id: string, change: (task: TaskProgress) => TaskProgress) => void;
  readonly judge: (id: string, verdict: Verdict) => void;
  /** Puts other edits in the place of these, in a way that can be undone. */
  readonly replace: (what: string, edits: ProjectFiles) => void;
  /** Begins the whole lesson again, in a way that can be undone. */
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
      judge: (id, verdict) =>
        changeTask(id, (task) => withVerdict(task, verdict, currentEdits(caseId), Date.now())),
      replace: (what, next) => {
        remember(caseId, what, null);
        putEdits(lessonBench(caseId), next);
      },
      restart: () => {
        remember(caseId, 'the new start', at(useProgress.getState().cases, caseId) ?? null);
        putEdits(lessonBench(caseId), {});
        dropProgress(caseId);
      },
      takeBack: () => {
        const kept = at(useUndos.getState(), caseId);
        if (!kept) return;
        putEdits(lessonBench(caseId), kept.edits);
        if (kept.progress) putProgress(kept.progress);
        useUndos.setState({ [caseId]: undefined });
      },
      putProgress,
    }),
    [progress, edits, undo, changeTask, caseId],
  );
}

function remember(caseId: string, what: string, progress: CaseProgress | null): void {
  useUndos.setState({ [caseId]: { what, edits: currentEdits(caseId), progress } });
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
