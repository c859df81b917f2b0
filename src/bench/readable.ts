import { isAtDebugger } from '#evidence';
import type { Transcript } from '#runtime';
import type { Run } from '../session/index.ts';

/** There is evidence once a program has ended, or waits at a debugger's prompt. */
export function readableTranscript(run: Run): Transcript | null {
  if (run.status === 'ended' || run.status === 'lost' || run.status === 'recorded') return run.transcript;
  return run.status === 'running' && isAtDebugger(run.transcript) ? run.transcript : null;
}
