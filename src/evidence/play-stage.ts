import { type Case, type StageName, stageFiles, stageOf } from '#case';
import {
  launchOf,
  type PageProcess,
  type Program,
  type Runtime,
  recordTranscript,
  type Transcript,
} from '#runtime';
import { isAtDebugger } from './read-stops.ts';

/** What a run of a stage is given, without anybody's edits. */
export function programOf(subject: Case, stage: StageName): Program {
  const { argv = ['main.py'], env = {}, packages = [] } = subject.definition;
  return { files: stageFiles(subject, stage), argv, env, packages };
}

/**
 * Runs a stage as the talk does, a debugger's dialogue included: types a line whenever the debugger waits for one, and ends the
 * input after the last.
 *
 * @param signal kills the program; its transcript then says so
 */
export async function playStage(
  runtime: Pick<Runtime, 'boot'> & { spawn(program: Program): Promise<PageProcess> },
  subject: Case,
  stage: StageName,
  signal?: AbortSignal,
): Promise<Transcript> {
  const program = programOf(subject, stage);
  const { label } = await runtime.boot(launchOf(program));
  const process = await runtime.spawn(program);
  const kill = () => process.kill();
  signal?.addEventListener('abort', kill);
  if (signal?.aborted) kill();
  try {
    return await inDialogue(process, program, label, stageOf(subject, stage).typed ?? []);
  } finally {
    signal?.removeEventListener('abort', kill);
  }
}

/** Follows a run to its end: types a line whenever the debugger waits for one, and ends the input after the last. */
export function inDialogue(
  process: PageProcess,
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
