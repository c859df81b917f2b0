import type { Case, Line } from '#case';
import { type Frame, readAnyEvidence } from '#evidence';
import type { Transcript } from '#runtime';
import { statusOf } from '../../bench/status.ts';
import type { LastAnswer } from '../../room/index.ts';
import type { Python, Run } from '../../session/index.ts';
import { lineOf } from './status-of.ts';

/**
 * What a run says of itself before its output is read, in the lesson and the task that are open; `null` before there is one.
 *
 * @param sameMisses how often in a row the same check of the task has failed so far
 */
export function runSaid(
  at: { readonly lesson: string; readonly task: string | null },
  run: Run,
  python: Python,
  sameMisses: number,
): LastAnswer | null {
  if (run.status === 'none') return null;
  const isRunning = run.status === 'starting' || run.status === 'running';
  return {
    ...at,
    is: isRunning ? 'running' : 'ended',
    state: statusOf(run, python).state,
    ...{ passed: null, saw: '', exception: '', line: null, sameMisses },
  };
}

/** How a run ended that did not get to its end. */
export interface Ended {
  /** `KeyError: 'x'`; empty without an exception. */
  readonly exception: string;
  readonly line: Line | null;
}

const NOTHING: Ended = { exception: '', line: null };
const read = new WeakMap<Transcript, Ended>();

/** The exception that ended a run, and the line of the project that raised it. */
export function endedBy(transcript: Transcript, subject: Case): Ended {
  const known = read.get(transcript);
  if (known) return known;
  const ended = readEnd(transcript, subject);
  read.set(transcript, ended);
  return ended;
}

function readEnd(transcript: Transcript, { definition, library }: Case): Ended {
  const { clues } = readAnyEvidence(transcript, definition.clues, library);
  for (const clue of clues) {
    if (clue.kind !== 'exception' || clue.role !== 'ended') continue;
    const [firstLine = ''] = clue.message.split('\n');
    const own: Frame | undefined = clue.frames.findLast(({ owner }) => owner === 'project');
    const frame = own ?? clue.frames.at(-1);
    return {
      exception: firstLine === '' ? clue.type : `${clue.type}: ${firstLine}`,
      line: frame ? lineOf(frame) : null,
    };
  }
  return NOTHING;
}
