import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Case, stagesOf } from '#case';
import { checkStage, playStage } from '#evidence';
import { readCases } from '../build/cases/read-cases.ts';
import { whyMissing } from '../packages/ensure-packages.ts';
import { createNodeRuntime } from '../python/node-runtime.ts';
import { ensureAndSay } from '../python/say-packages.ts';
import { writeRecording } from './recordings.ts';
import { isRecordedWithSteps, withSteps } from './with-steps.ts';

/**
 * `npm run record [-- <ids>]`: plays every stage with the real embedded Python and keeps what it did, for when nothing live
 * can run. A stage that is not what its case says is not recorded.
 *
 * @param root the folder of the cases
 */
export async function main(ids: readonly string[], root = resolve('cases')): Promise<void> {
  const { roots } = await ensureAndSay();
  const cases = await readCases(root, undefined, ids);
  const runtime = createNodeRuntime();
  try {
    for (const subject of cases) {
      const missing = subject.definition.packages?.find((name) => !(name in roots));
      if (missing !== undefined) {
        console.log(`  ${subject.id}: not recorded, as there is no ${missing}: ${whyMissing(missing)}.`);
        process.exitCode = 1;
        continue;
      }
      removeStale(root, subject);
      for (const stage of stagesOf(subject.definition)) {
        const recorder = isRecordedWithSteps(subject, stage) ? withSteps(runtime) : runtime;
        const transcript = await playStage(recorder, subject, stage);
        const { problems } = checkStage(subject, stage, transcript);
        if (problems.length > 0) {
          console.log(`  ${subject.id}/${stage}: not recorded, as it ${problems.join('; ')}`);
          process.exitCode = 1;
        } else if (await writeRecording(root, subject.id, stage, transcript)) {
          console.log(`  ${subject.id}/${stage}: recorded`);
        }
      }
    }
  } finally {
    runtime.dispose();
  }
}

function removeStale(root: string, { id, definition }: Case): void {
  const folder = join(root, id, 'recordings');
  if (!existsSync(folder)) return;
  const known = new Set(stagesOf(definition).flatMap((stage) => [`${stage}.json`, `${stage}.steps`]));
  for (const name of readdirSync(folder)) if (!known.has(name)) rmSync(join(folder, name));
}
