import { useEffect } from 'react';
import type { Task } from '#case';
import type { Workbook } from '../use-workbook.ts';

/** Counts the time that the page of a task is looked at, until the task is passed. */
export function useTimeSpent(task: Task | null, { task: work, changeTask }: Workbook): void {
  const id = task?.id ?? null;
  const isPassed = id === null || work(id).passedAt !== null;
  useEffect(() => {
    if (id === null || isPassed) return;
    // The first look at a task notes what the files were like then.
    changeTask(id, (now) => now);
    let since = performance.now();
    const count = () => {
      const spent = document.hidden ? 0 : performance.now() - since;
      since = performance.now();
      if (spent > 0) changeTask(id, (now) => ({ ...now, milliseconds: now.milliseconds + spent }));
    };
    const onVisibility = () => {
      if (document.hidden) {
        const spent = performance.now() - since;
        changeTask(id, (now) => ({ ...now, milliseconds: now.milliseconds + spent }));
      } else since = performance.now();
    };
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      count();
    };
  }, [id, isPassed, changeTask]);
}
