import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Attempt, Case } from '#case';

/** What is tried at the tasks of a case, from its `attempts.ts`; none for a case without a lesson. */
export async function readAttempts(root: string, { id, definition }: Case): Promise<readonly Attempt[]> {
  const file = join(root, id, 'attempts.ts');
  if (!existsSync(file)) return [];
  const { default: attempts } = (await import(pathToFileURL(file).href)) as {
    default: readonly Attempt[];
  };
  const stray = attempts.find(({ task }) => !definition.tasks?.some(({ id }) => id === task));
  if (stray) throw new Error(`cases/${id}/attempts.ts: there is no task ${stray.task}.`);
  return attempts;
}
