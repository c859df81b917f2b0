import { afterAll, beforeAll } from 'vitest';
import { type ProjectFiles, sourcesOf } from '#case';
import {
  launchOf,
  type Program,
  type Runtime,
  recordTranscript,
  type Transcript,
  unpackTrace,
} from '#runtime';
import { createNodeRuntime } from '../../tools/python/node-runtime.ts';
import { createWalk, type Walk } from './walk.ts';

/** A run that was recorded, and what it printed. */
export interface Recorded {
  readonly walk: Walk;
  readonly transcript: Transcript;
}

/** Records programs in a Python as in the page, for the tests of one file. */
export function walksForTests() {
  const runtime = createNodeRuntime('as in a browser');
  const recorded = (files: ProjectFiles, typed = '') =>
    recordWalk(runtime, { files, argv: ['main.py'], env: {}, packages: [] }, files, typed);
  beforeAll(() => runtime.boot(launchOf({ files: {}, argv: ['main.py'], env: {}, steps: true })), 60_000);
  afterAll(() => runtime.dispose());
  const known = new Map<string, Promise<Recorded>>();
  /** A program that was recorded already is not recorded again. */
  const walkOf = async (source: string, others: ProjectFiles = {}) => {
    const files = { 'main.py': source, ...others };
    const key = JSON.stringify(files);
    const recording = known.get(key) ?? recorded(files);
    known.set(key, recording);
    return (await recording).walk;
  };
  return { recorded, walkOf };
}

/** Runs a program with steps, to its end. */
export async function recordWalk(
  runtime: Runtime,
  program: Program,
  library: ProjectFiles,
  typed = '',
): Promise<Recorded> {
  const stepped: Program = { ...program, steps: true };
  await runtime.boot(launchOf(stepped));
  const recorder = recordTranscript(await runtime.spawn(stepped), stepped, 'test');
  if (typed !== '') recorder.type(typed);
  recorder.endInput();
  const transcript = await recorder.done;
  const packed = transcript.exit?.trace;
  if (packed === undefined) throw new Error(`There is no trace: ${JSON.stringify(transcript.exit?.ending)}`);
  return { walk: createWalk(await unpackTrace(packed), sourcesOf(library, program.files)), transcript };
}
