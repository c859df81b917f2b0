import { recordings } from 'virtual:recordings';
import { at, type BenchId, benchKey, type Case } from '#case';
import { launchOf, type Program, type Transcript } from '#runtime';
import { useSession, workspaceOf } from '../state/session.ts';
import { filesOf } from '../state/workspace.ts';

/** What was recorded of the prepared stages. */
export { recordings };

/** What runs on the page runs in a terminal that has colours; a runtime's own default is one without. */
const TERMINAL_ENVIRONMENT = { TERM: 'xterm-256color', NO_COLOR: '' };

/** How most cases are launched. */
export const PLAIN_LAUNCH = launchOf({ files: {}, argv: ['main.py'], env: TERMINAL_ENVIRONMENT });

/** What a run of this workspace is given. No recording says what each step did: one that is recorded step by step has none. */
export function programOf(bench: BenchId, subject: Case, steps = false): Program {
  const workspace = workspaceOf(useSession.getState(), bench);
  const isAsRecorded = !steps && Object.keys(workspace.edits).length === 0;
  const recording = isAsRecorded ? recordingName(bench) : undefined;
  return {
    files: filesOf(subject, workspace),
    argv: subject.definition.argv ?? ['main.py'],
    packages: subject.definition.packages ?? [],
    env: { ...TERMINAL_ENVIRONMENT, ...subject.definition.env },
    ...(steps && { steps }),
    ...(recording && { recording }),
  };
}

/** The name of the recording of an unedited workspace; none where nothing was recorded. */
function recordingName(bench: BenchId): string | undefined {
  const key = benchKey(bench);
  return at(recordings, key) ? key : undefined;
}

/**
 * What the program of an unedited workspace did when it was recorded, as a transcript of `program`; `null` where there is no
 * recording, or none that can be had.
 */
export async function recordingOf(bench: BenchId, program: Program): Promise<Transcript | null> {
  try {
    const recording = await at(recordings, benchKey(bench))?.();
    return recording ? { ...recording, program } : null;
  } catch {
    return null;
  }
}
