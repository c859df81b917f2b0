import type { StageName } from '#case';
import { checkStage, playStage } from '#rehearsal';
import type { PageRuntime } from '#runtime';
import { CASES, type CaseEntry, loadCase } from '../../../case/catalogue.ts';
import { addresses } from '../../addresses.ts';
import type { Check, Finding } from '../finding.ts';

/** No stage takes a second on a quick machine. */
const STAGE_DEADLINE_MS = 60_000;

/** A check for each stage of each case: it is played as in the talk, and held against what its case says. */
export function caseChecks(runtime: () => PageRuntime): readonly { entry: CaseEntry; checks: Check[] }[] {
  return CASES.map((entry) => ({
    entry,
    checks: entry.stages.map((stage) => ({
      name: stage,
      look: (signal) => look(runtime, entry, stage, signal),
    })),
  }));
}

async function look(
  runtime: () => PageRuntime,
  entry: CaseEntry,
  stage: StageName,
  signal: AbortSignal,
): Promise<Finding> {
  if (entry.packagesMissing.length > 0) return without(entry.packagesMissing);
  const deadline = AbortSignal.timeout(STAGE_DEADLINE_MS);
  try {
    const subject = await loadCase(entry.id);
    const transcript = await playStage(runtime(), subject, stage, AbortSignal.any([signal, deadline]));
    signal.throwIfAborted();
    if (deadline.aborted)
      return wrong(`it did not end within ${STAGE_DEADLINE_MS / 1000} seconds`, entry, stage);
    const { problems } = checkStage(subject, stage, transcript);
    if (problems.length > 0) return wrong(problems.join('; '), entry, stage);
    const seconds = ((transcript.exit?.milliseconds ?? 0) / 1000).toFixed(2);
    return { verdict: 'go', says: `as recorded, in ${seconds} s` };
  } catch (failure) {
    signal.throwIfAborted();
    return wrong(failure instanceof Error ? failure.message : String(failure), entry, stage);
  }
}

function without(packages: readonly string[]): Finding {
  return {
    verdict: 'mind',
    says: `This deck was built without ${packages.join(', ')}.`,
    todo: 'It shows its recording. With a network, `npm run packages` fetches what is missing.',
  };
}

function wrong(what: string, { id }: CaseEntry, stage: StageName): Finding {
  return {
    verdict: 'no-go',
    says: what,
    todo: `Open #${addresses.demo(id, stage)}, press Run and look; reload this page and look again.`,
  };
}
