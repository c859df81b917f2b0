import type { RunSeen } from '#case';
import type { Transcript } from '#runtime';
import { textOf, withoutColours } from './transcript-text.ts';

/** What a check may know of a run, once that has ended; `null` before. */
export function runSeen(transcript: Transcript): RunSeen | null {
  const { exit, program } = transcript;
  if (!exit) return null;
  return {
    files: program.files,
    exitCode: exit.ending.how === 'exited' ? exit.ending.code : null,
    stdout: textOf(transcript, 'stdout'),
    stderr: textOf(transcript, 'stderr'),
    lastLine: lastLineOf(transcript),
    leftBehind: exit.leftBehind,
  };
}

/** Only the end is read: a program may have printed for minutes. */
function lastLineOf({ dialogue }: Transcript): string {
  let end = '';
  for (let index = dialogue.length - 1; index >= 0; index--) {
    const chunk = dialogue[index];
    if (!chunk || chunk.stream === 'stdin') continue;
    end = chunk.text + end;
    const said = end.trimEnd();
    if (said.includes('\n')) break;
  }
  return withoutColours(end.trimEnd().split('\n').at(-1) ?? '').trim();
}
