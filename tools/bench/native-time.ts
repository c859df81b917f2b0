import { spawnSync } from 'node:child_process';
import { setTimeout as settle } from 'node:timers/promises';
import type { NativeProject } from '../cases/native-project.ts';
import { SPARE_MS } from './live-page.ts';

/** From asking for the process to its end, in ms; after as long a rest as the page has before its run. */
export async function timeNative(
  python: string,
  argv: readonly string[],
  { folder, env }: Pick<NativeProject, 'folder' | 'env'>,
  prepare: () => void = () => {},
): Promise<number> {
  await settle(SPARE_MS);
  prepare();
  const start = performance.now();
  const { error } = spawnSync(python, argv, { cwd: folder, env, maxBuffer: Number.POSITIVE_INFINITY });
  if (error) throw error;
  return performance.now() - start;
}
