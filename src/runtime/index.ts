import { createChoice } from './choice/choice.ts';
import { readWish } from './choice/wish.ts';
import type { PageRuntime } from './page-runtime.ts';
import type { Recordings } from './recorded/recordings.ts';
import { type Runtime, RuntimeFailure, type RuntimeInfo } from './runtime.ts';

export { CUT_NOTICE, cutNotice, lengthBeforeCuts } from './cut.ts';
export type { PageProcess, PageRuntime } from './page-runtime.ts';
export type { Ending, LeftBehind, OutputChunk, Process, ProcessExit } from './process.ts';
export { commandLine, type Launch, launchOf, PLAIN_LAUNCH, PROJECT_FOLDER, type Program } from './program.ts';
export { recordTranscript, type TranscriptRecorder } from './record-transcript.ts';
export type { Recording, Recordings } from './recorded/recordings.ts';
export { type Isolation, type Runtime, RuntimeFailure, type RuntimeInfo } from './runtime.ts';
export type { InputChunk, Transcript } from './transcript.ts';

/**
 * The text of a file of an installed package, `site-packages/…`, or `null` where these packages have none such.
 * Rejects with a `RuntimeFailure` where a package cannot be had.
 */
export async function readInstalled(packages: readonly string[], path: string): Promise<string | null> {
  const { packageSource } = await import('./assets/package-source.ts');
  return packageSource(packages, path);
}

/**
 * The page's Python. What really runs programs is loaded only when it is asked for: the first slide must not wait for it.
 *
 * @param onChange called with what runs the next program, whenever that is another or has something else to say
 */
export function createRuntime(recordings: Recordings, onChange: (info: RuntimeInfo) => void): PageRuntime {
  return createChoice(
    readWish(location.search, import.meta.env.VITE_WEBCONTAINER),
    { embedded, webcontainer, recordings, whenQuiet },
    onChange,
  );
}

async function embedded(): Promise<Runtime> {
  const { createIsolatedRuntime } = await arrived(import('./embedded/isolation/page/isolated-runtime.ts'));
  return createIsolatedRuntime();
}

async function webcontainer(onLost: (reason: string) => void): Promise<Runtime> {
  const { provenWebContainerRuntime } = await arrived(import('./webcontainer/page/proven-runtime.ts'));
  return provenWebContainerRuntime(onLost);
}

async function arrived<T>(part: Promise<T>): Promise<T> {
  try {
    return await part;
  } catch (error) {
    throw new RuntimeFailure(`The part of this page that runs Python could not be loaded: ${String(error)}`);
  }
}

/** Safari has no `requestIdleCallback`. */
function whenQuiet(callback: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(callback, { timeout: 10_000 });
  else setTimeout(callback, 2_000);
}
