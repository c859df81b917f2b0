import { fileURLToPath } from 'node:url';
import { type Runtime, recordTranscript } from '#runtime';
import type { NativePython } from '../tools/cases/native-python.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { ParityProgram } from './read-programs.ts';

const IN_TERMINAL = fileURLToPath(new URL('./in_terminal.py', import.meta.url));

export async function runEmbedded(runtime: Runtime, { program, settings }: ParityProgram): Promise<Outcome> {
  const process = await runtime.spawn(program);
  const recorder = recordTranscript(process, program, 'embedded');
  process.resize({ cols: 80, rows: 24 });
  if (settings.input) recorder.type(settings.input);
  recorder.endInput();
  return outcomeOf(await recorder.done);
}

export async function runNative(
  native: NativePython,
  { program, settings }: ParityProgram,
): Promise<Outcome> {
  const argv = settings.terminal ? [IN_TERMINAL, ...program.argv] : program.argv;
  // A folder of the user's own would be in the names that tempfile makes.
  const env = { TMPDIR: '/tmp', LANG: 'C.UTF-8', ...program.env };
  return outcomeOf(await native.run({ ...program, argv, env }, [], settings.input));
}
