import { type Case, outcomeOf, type StageName } from '#case';
import type { Ending, Transcript } from '#runtime';
import type { Python, Run, Session } from '../session/index.ts';
import type { FirstRows } from './terminal/use-first-rows.ts';

/** What the run bar shows: the runtime, and its state. */
export function statusOf(run: Run, python: Python): { readonly runtime: string; readonly state: string } {
  const label = python.status === 'ready' ? python.info.label : 'CPython';
  switch (run.status) {
    case 'none':
      return { runtime: label, state: idle(python) };
    case 'starting':
      return { runtime: label, state: python.status === 'starting' ? idle(python) : 'starting' };
    case 'running':
      return {
        runtime: run.transcript.runtime,
        state: run.transcript.isWaiting ? 'waiting for you' : 'running',
      };
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

/**
 * Whether a live run did not end by itself, while a recording shows what it should have done. To stop a program that waits for an
 * answer is no failure.
 */
export function hasDied(run: Run): boolean {
  if (run.status !== 'ended' || run.transcript.program.recording === undefined) return false;
  const { exit, isWaiting } = run.transcript;
  return exit?.ending.how === 'crashed' || (exit?.ending.how === 'killed' && !isWaiting);
}

function idle(python: Python): string {
  switch (python.status) {
    case 'asleep':
      return 'starting';
    case 'starting':
      return python.step ?? 'starting';
    case 'ready':
      return 'ready';
    case 'missing':
      return 'not available';
  }
}

function ended(transcript: Transcript): string {
  const { exit } = transcript;
  if (!exit) return 'running';
  return `${endingOf(transcript)} ${transcript.isWaiting ? 'after' : 'in'} ${(exit.milliseconds / 1000).toFixed(2)} s`;
}

/** How a run ended; empty if it has not. */
export function endingOf({ exit, isWaiting }: Transcript): string {
  if (exit?.ending.how === 'killed' && isWaiting) return 'stopped';
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

/** What a terminal of few rows shows first of a run: of a stage as it was prepared, what the case says of its end. */
export function firstRowsOf(subject: Case, stage: StageName, run: Run): FirstRows | null {
  if (run.status !== 'ended' && run.status !== 'recorded') return null;
  const { program, exit } = run.transcript;
  const { exitCode, prints } = outcomeOf(subject, stage);
  if (program.recording === undefined || exit?.ending.how !== 'exited' || exit.ending.code !== exitCode)
    return null;
  return prints ? { words: prints } : 'begin';
}

/** What the audience should know about where the clues of a run come from. */
export function runNotes(run: Run): string[] {
  if (run.status === 'recorded') return [`This is a recording. ${run.because}`];
  return run.status === 'lost' ? [`${run.because} Press Run to run it again.`] : [];
}

/**
 * Why there is no evidence, and how to get some.
 *
 * @param isAnyStack whether it was read for stacks of any kind, and not only for those of the case's hooks
 * @param hasSteps whether each run is recorded step by step
 */
export function emptyText(run: Run, python: Python, isAnyStack: boolean, hasSteps: boolean): string {
  switch (run.status) {
    case 'none':
      if (python.status === 'missing') return python.reason;
      return hasSteps
        ? 'Press Run. Each of its steps is recorded, to be asked afterwards.'
        : 'Press Run. The evidence appears here.';
    case 'starting':
      return python.status === 'starting' ? `Python is ${idle(python)}.` : 'Running.';
    case 'running':
      return run.transcript.isWaiting ? 'The program waits for you: type into the terminal.' : 'Running.';
    case 'lost':
      return 'No evidence so far.';
    case 'recorded':
    case 'ended':
      return withoutClue(run.transcript, isAnyStack);
    case 'failed':
      return run.reason;
  }
}

/** What was looked for, and what was seen. */
function withoutClue({ exit }: Transcript, isAnyStack: boolean): string {
  const wanted = isAnyStack
    ? 'traceback, warning or stack'
    : 'traceback, and nothing of what a hook of this case writes';
  const left = exit?.leftBehind.length ?? 0;
  const nor =
    left === 0
      ? ''
      : ` Nothing in the ${left === 1 ? 'file' : `${left} files and folders`} that it left behind is one.`;
  return `${endedAs(exit)} and printed no ${wanted}.${nor}`;
}

function endedAs(exit: Transcript['exit']): string {
  if (exit?.ending.how === 'killed') return 'The program was ended by hand';
  if (exit?.ending.how === 'crashed') return 'The interpreter broke';
  if (exit?.ending.how !== 'exited') return 'The program has not ended';
  const { code } = exit.ending;
  return code === 0 ? 'The program ran to its end (exit code 0)' : `The program ended with exit code ${code}`;
}

/** What this browser cannot do, in sentences for the user. Usually none. */
export function browserNotes(python: Python, storage: Session['storage']): string[] {
  const notes: string[] = [];
  if (python.status === 'ready' && !python.info.interactive.works)
    notes.push(python.info.interactive.because);
  if (python.status === 'ready' && !python.info.isolation.isFull) notes.push(python.info.isolation.because);
  if (storage === 'refused')
    notes.push(
      'This browser does not let the deck save anything: edits are lost when its last window is closed.',
    );
  if (storage === 'full')
    notes.push(
      'The storage of this browser is full: the last edits are lost when the last window of the deck is closed. Free some space; the next edit then saves all of them.',
    );
  return notes;
}
