import type { Blocked } from '../../../bench/index.ts';
import { orders } from '../../../session/index.ts';
import { useKeys } from '../../../ui/index.ts';
import { lessonBench } from '../lessons.ts';

/** The key that runs works wherever the keyboard is in a lesson: at a choice, in the text, at a prompt. */
export function useRunKey(caseId: string, blocked: Blocked | null): void {
  useKeys(
    { run: blocked ? blocked.onRun : () => orders.run(lessonBench(caseId)) },
    {
      isTaken: ({ target }) => target instanceof Element && target.closest('dialog') !== null,
      isFirst: true,
    },
  );
}
