import { afterAll, beforeAll } from 'vitest';
import { createNodeRuntime } from '../../../tools/python/node-runtime.ts';
import type { Process } from '../process.ts';
import { PLAIN_LAUNCH, type Program } from '../program.ts';
import { recordTranscript, type TranscriptRecorder } from '../record-transcript.ts';
import type { Runtime } from '../runtime.ts';

export type Act = (recorder: TranscriptRecorder, process: Process) => void;
export type RunOptions = Partial<Omit<Program, 'files'>> & { act?: Act };

/** A runtime as in a page, for the tests of one file, booted before and disposed after them. */
export function runtimeForTests() {
  const runtime = createNodeRuntime('as in a browser');
  beforeAll(() => runtime.boot(PLAIN_LAUNCH), 60_000);
  afterAll(() => runtime.dispose());
  const run = (files: Program['files'], options?: RunOptions) => runToEnd(runtime, files, options);
  const runMain = (source: string, options?: RunOptions) => run({ 'main.py': source }, options);
  return { runtime, run, runMain };
}

/** Does something as soon as the program has printed a text. */
export function when(text: string, action: Act): Act {
  return (recorder, process) => {
    const look = setInterval(() => {
      if (!recorder.current.dialogue.some((chunk) => chunk.stream !== 'stdin' && chunk.text.includes(text)))
        return;
      clearInterval(look);
      action(recorder, process);
    }, 5);
    recorder.done.then(() => clearInterval(look));
  };
}

/** Runs to the end, and sorts out what was printed. */
async function runToEnd(runtime: Runtime, files: Program['files'], options: RunOptions = {}) {
  const { argv = ['main.py'], env = {}, packages = [] } = options;
  const program = { files, argv, env, packages };
  const process = await runtime.spawn(program);
  const recorder = recordTranscript(process, program, 'test');
  options.act?.(recorder, process);
  const { dialogue, exit } = await recorder.done;
  const textOf = (stream: string) =>
    dialogue
      .filter((chunk) => chunk.stream === stream)
      .map((chunk) => chunk.text)
      .join('');
  return { dialogue, exit, stdout: textOf('stdout'), stderr: textOf('stderr') };
}
