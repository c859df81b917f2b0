import { recordings } from 'virtual:recordings';
import { at, type BenchId, benchId, benchKey, type Case, stageOf } from '#case';
import { launchOf, type Program, type Transcript } from '#runtime';
import { useSession, workspaceOf } from '../state/session.ts';
import { filesOf } from '../state/workspace.ts';

/** What was recorded of the prepared stages. */
export { recordings };

/** What runs on the page runs in a terminal that has colours; a runtime's own default is one without. */
const TERMINAL_ENVIRONMENT = { TERM: 'xterm-256color', NO_COLOR: '' };

/** How most cases are launched. */
export const PLAIN_LAUNCH = launchOf({ files: {}, argv: ['main.py'], env: TERMINAL_ENVIRONMENT });

/**
 * What a run of this workspace is given.
 *
 * @param asked whether it is asked to be recorded step by step; some are anyway
 */
export function programOf(bench: BenchId, subject: Case, asked = false): Program {
  const steps = asked || hasSteps(bench, subject);
  const workspace = workspaceOf(useSession.getState(), bench);
  const isAsRecorded = Object.keys(workspace.edits).length === 0;
  const recording = isAsRecorded ? recordingName(bench, steps) : undefined;
  return {
    files: filesOf(subject, workspace),
    argv: subject.definition.argv ?? ['main.py'],
    packages: subject.definition.packages ?? [],
    env: { ...TERMINAL_ENVIRONMENT, ...subject.definition.env },
    ...(steps && { steps }),
    ...(recording && { recording }),
  };
}

/** Whether each run of a workspace is recorded step by step. */
export function hasSteps({ for: purpose, stage }: BenchId, subject: Case): boolean {
  return purpose === 'walk' || stageOf(subject, stage).steps === true;
}

/** The name of the recording of an unedited workspace; none where nothing was recorded. */
function recordingName(bench: BenchId, steps: boolean): string | undefined {
  if (bench.for !== 'talk' && bench.for !== 'walk') return undefined;
  const name = `${benchKey(benchId(bench.case, bench.stage))}${steps ? WITH_STEPS : ''}`;
  return at(recordings, name) ? name : undefined;
}

/** What a recording's name ends with where it has its steps. */
const WITH_STEPS = ' with steps';

/**
 * What the program of an unedited workspace did when it was recorded, as a transcript of `program`; `null` where there is no
 * recording, or none that can be had.
 */
export async function recordingOf(bench: BenchId, program: Program): Promise<Transcript | null> {
  const name = recordingName(bench, program.steps === true);
  try {
    const recording = name === undefined ? undefined : await at(recordings, name)?.();
    return recording ? { ...recording, program } : null;
  } catch {
    return null;
  }
}
