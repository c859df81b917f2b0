import type { Ending, Transcript } from '#runtime';
import type { Python, Run } from '../session/index.ts';

/** What the run bar says: what runs the code, and what it does. */
export function statusOf(run: Run, python: Python): { readonly runtime: string; readonly state: string } {
  const label = python.status === 'ready' ? python.info.label : 'CPython';
  switch (run.status) {
    case 'none':
      return { runtime: label, state: idle(python) };
    case 'starting':
      return { runtime: label, state: 'starting' };
    case 'running':
      return { runtime: run.transcript.runtime, state: 'running' };
    case 'ended':
      return { runtime: run.transcript.runtime, state: ended(run.transcript) };
    case 'lost':
      return { runtime: run.transcript.runtime, state: 'ended with its window' };
    case 'recorded':
      return { runtime: `recorded, ${run.transcript.runtime}`, state: endingOf(run.transcript) };
    case 'failed':
      return { runtime: label, state: 'not available' };
  }
}

/** Whether a live run did not come to an end of its own, and there is a recording of what it should have done. */
export function hasDied(run: Run): boolean {
  if (run.status !== 'ended' || run.transcript.program.recording === undefined) return false;
  return run.transcript.exit?.ending.how !== 'exited';
}

function idle(python: Python): string {
  switch (python.status) {
    case 'asleep':
    case 'starting':
      return 'starting';
    case 'ready':
      return 'ready';
    case 'missing':
      return 'not available';
  }
}

function ended({ exit }: Transcript): string {
  if (!exit) return 'running';
  return `${endingText(exit.ending)} in ${(exit.milliseconds / 1000).toFixed(2)} s`;
}

export function endingOf({ exit }: Transcript): string {
  return exit ? endingText(exit.ending) : '';
}

function endingText(ending: Ending): string {
  switch (ending.how) {
    case 'exited':
      return `exited ${ending.code}`;
    case 'killed':
      return 'killed';
    case 'crashed':
      return 'crashed';
  }
}

/** What has to be said of how the clues of a run were come by. */
export function notesOn(run: Run): string[] {
  if (run.status === 'recorded') return [`This is a recording. ${run.because}`];
  return run.status === 'lost' ? [`${run.because} Press Run to run it again.`] : [];
}

/** While there is no clue: why, and what leads to one. */
export function emptyText(run: Run, python: Python): string {
  switch (run.status) {
    case 'none':
      if (python.status === 'missing') return python.reason;
      return 'Press Run: what it leaves behind will lie here.';
    case 'starting':
    case 'running':
      return 'Running.';
    case 'lost':
      return 'It left no evidence by then.';
    case 'recorded':
    case 'ended':
      return run.transcript.exit?.ending.how === 'exited' && run.transcript.exit.ending.code === 0
        ? 'It ran to its end and left no evidence.'
        : 'It left no evidence.';
    case 'failed':
      return run.reason;
  }
}
