import { isAtDebugger } from '#evidence';
import { type PageProcess, type Program, recordTranscript, type Transcript } from '#runtime';

/** Follows a run to its end: types a line whenever the debugger waits for one, and ends the input after the last. */
export function inDialogue(
  process: Omit<PageProcess, 'runBy'>,
  program: Program,
  label: string,
  typed: readonly string[],
): Promise<Transcript> {
  const unsaid = [...typed];
  const recorder = recordTranscript(process, program, label, (added) => {
    if (added === null || added.stream === 'stdin' || !isAtDebugger(recorder.current)) return;
    const line = unsaid.shift();
    if (line === undefined) recorder.endInput();
    else recorder.type(`${line}\n`);
  });
  return recorder.done;
}
