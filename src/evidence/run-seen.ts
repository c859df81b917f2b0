import type { RunSeen } from '#case';
import type { Transcript } from '#runtime';
import { textOf } from './transcript-text.ts';

/** What a check may know of a run, once that has ended; `null` before. */
export function runSeen(transcript: Transcript): RunSeen | null {
  const { exit, program } = transcript;
  if (!exit) return null;
  return {
    files: program.files,
    exitCode: exit.ending.how === 'exited' ? exit.ending.code : null,
    stdout: textOf(transcript, 'stdout'),
    stderr: textOf(transcript, 'stderr'),
    leftBehind: exit.leftBehind,
  };
}
