import type { StageName } from '#case';
import { checkStage, playStage } from '#evidence';
import type { PageRuntime, Program } from '#runtime';
import { CASES, type CaseEntry, loadCase } from '../../../case/catalogue.ts';
import { messageOf } from '../../../ui/index.ts';
import { addresses } from '../../addresses.ts';
import { type Check, caution, type Finding, go, noGo } from '../check.ts';

/** On a fast machine no stage takes a second. */
const STAGE_DEADLINE_MS = 60_000;

/** A check for each stage of each case: runs it as in the talk, and compares the outcome with what the case says. */
export function caseChecks(runtime: () => PageRuntime): readonly { entry: CaseEntry; checks: Check[] }[] {
  return CASES.map((entry) => ({
    entry,
    checks: entry.stages.map((stage) => ({
      name: stage,
      run: (signal) => play(runtime, entry, stage, signal),
    })),
  }));
}

async function play(
  runtime: () => PageRuntime,
  entry: CaseEntry,
  stage: StageName,
  signal: AbortSignal,
): Promise<Finding> {
  if (entry.packagesMissing.length > 0) return without(entry.packagesMissing);
  const deadline = AbortSignal.timeout(STAGE_DEADLINE_MS);
  try {
    const subject = await loadCase(entry.id);
    const { boot, spawn } = runtime();
    const processes = { boot, spawn: async (program: Program) => (await spawn(program)).process };
    const transcript = await playStage(processes, subject, stage, AbortSignal.any([signal, deadline]));
    signal.throwIfAborted();
    if (deadline.aborted)
      return wrong(`it did not end within ${STAGE_DEADLINE_MS / 1000} seconds`, entry, stage);
    const { problems } = checkStage(subject, stage, transcript);
    if (problems.length > 0) return wrong(problems.join('; '), entry, stage);
    const seconds = ((transcript.exit?.milliseconds ?? 0) / 1000).toFixed(2);
    return go(`as recorded, in ${seconds} s`);
  } catch (failure) {
    signal.throwIfAborted();
    return wrong(messageOf(failure), entry, stage);
  }
}

function without(packages: readonly string[]): Finding {
  return caution(
    `This deck was built without ${packages.join(', ')}.`,
    'The case shows its recording. With a network, `npm run packages` downloads what is missing.',
  );
}

function wrong(what: string, { id }: CaseEntry, stage: StageName): Finding {
  return noGo(
    what,
    `Open #${addresses.demo(id, stage)}, press Run and see what happens. Then reload this page and run the checks again.`,
  );
}
