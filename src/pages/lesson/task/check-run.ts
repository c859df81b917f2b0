import { type Answer, type Case, checkTask, type RunSeen, type Task, type Verdict } from '#case';
import { runSeen } from '#evidence';
import type { Transcript } from '#runtime';
import { runAside } from '../../../session/index.ts';

/** Where the probe lies while it runs; no project has a file of that name. */
const PROBE = '_probe.py';

/** Checks a task against a run that has ended, with the case's probe where that is needed to know. */
export async function checkRun(
  subject: Case,
  task: Task,
  answer: Answer,
  transcript: Transcript,
): Promise<Verdict | null> {
  const run = runSeen(transcript);
  if (!run) return null;
  try {
    const asksProbe = 'probe' in task && task.probe === true;
    const first = checkTask(subject, asksProbe ? { ...task, probe: false } : task, answer, run, null);
    if (!asksProbe || !first.passed) return first;
    return checkTask(subject, task, answer, run, await probed(subject, transcript));
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : String(failure);
    return { passed: false, saw: reason, says: 'Run it again to have it checked.' };
  }
}

async function probed({ probe = '' }: Case, { program }: Transcript): Promise<RunSeen | null> {
  const files = { ...program.files, [PROBE]: probe };
  return runSeen(await runAside({ ...program, files, argv: [PROBE] }));
}
