import { type Runtime, RuntimeFailure } from './runtime.ts';

export { CUT_NOTICE, cutNotice, lengthBeforeCuts } from './cut.ts';
export type { Ending, LeftBehind, OutputChunk, Process, ProcessExit } from './process.ts';
export { commandLine, type Launch, launchOf, PLAIN_LAUNCH, PROJECT_FOLDER, type Program } from './program.ts';
export { recordTranscript, type TranscriptRecorder } from './record-transcript.ts';
export { type Isolation, type Runtime, RuntimeFailure, type RuntimeInfo } from './runtime.ts';
export type { InputChunk, Transcript } from './transcript.ts';

/**
 * The text of a file of an installed package, `site-packages/…`, or `null` where these packages have none such.
 * Rejects with a `RuntimeFailure` where a package cannot be had.
 */
export async function readInstalled(packages: readonly string[], path: string): Promise<string | null> {
  const { packageSource } = await import('./embedded/isolation/page/package-source.ts');
  return packageSource(packages, path);
}

/** The page's Python. Loaded only when it is asked for: the first slide must not wait for it. */
export async function createRuntime(): Promise<Runtime> {
  try {
    const { createIsolatedRuntime } = await import('./embedded/isolation/page/isolated-runtime.ts');
    return createIsolatedRuntime();
  } catch (error) {
    throw new RuntimeFailure(`The part of this page that runs Python could not be loaded: ${String(error)}`);
  }
}
