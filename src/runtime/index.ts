import { CANDIDATES } from './candidates.ts';
import { type OnStep, policyOf } from './choice/candidate.ts';
import { createChoice } from './choice/choice.ts';
import { type Launch, PLAIN_LAUNCH } from './program.ts';
import { RECORDED, type Recordings } from './recorded-runtime.ts';
import type { PageRuntime, RuntimeInfo } from './runtime.ts';

export { CUT_NOTICE, cutNotice, lengthBeforeCuts } from './bounds.ts';
export { type CommandLine, commandLine, lineOf, readLine } from './command-line.ts';
export {
  type Ending,
  type InputChunk,
  type LeftBehind,
  type OutputChunk,
  type Process,
  type ProcessExit,
  type TerminalSize,
  type Transcript,
  USUAL_SIZE,
} from './process.ts';
export { type Launch, launchOf, PLAIN_LAUNCH, PROJECT_FOLDER, type Program } from './program.ts';
export { recordTranscript, type TranscriptRecorder } from './record-transcript.ts';
export type { Recording, Recordings } from './recorded-runtime.ts';
export {
  type Isolation,
  type PageProcess,
  type PageRuntime,
  type Runtime,
  RuntimeFailure,
  type RuntimeInfo,
  type Started,
} from './runtime.ts';

/**
 * The text of a file of an installed package, `site-packages/…`, or `null` if none of these packages has it.
 * Rejects with a `RuntimeFailure` where a package cannot be had.
 */
export async function readInstalled(packages: readonly string[], path: string): Promise<string | null> {
  const { packageSource } = await import('./assets.ts');
  return packageSource(packages, path);
}

/**
 * The page's Python. What really runs programs is loaded only when it is asked for: the first slide must not wait for it.
 *
 * @param onChange called with what runs the next program, whenever that is another or has something else to say
 * @param onStep called with what happens until the first one is there, behind "Python is": `loading 4.2 MB`
 * @param likely how the program is launched that will probably run next
 */
export function createRuntime(
  recordings: Recordings,
  onChange: (info: RuntimeInfo) => void = () => {},
  likely: () => Launch = () => PLAIN_LAUNCH,
  onStep: OnStep = () => {},
): PageRuntime {
  return createChoice(
    {
      candidates: CANDIDATES,
      recordings,
      pin: pinIn(location.search),
      policyOf: ({ guest }) => (guest ? policyOf(guest, import.meta.env) : 'prefer'),
      likely,
      onStep,
      whenQuiet,
    },
    onChange,
  );
}

/**
 * Why programs on this page will not read what is typed nor take Ctrl-C, in sentences with code in backticks; `null` where they
 * probably will. It starts nothing: the runtime that serves at once knows it by what the browser has.
 */
export function foreseenDeafness(): string | null {
  return pinIn(location.search) === RECORDED ? null : (CANDIDATES[0].foreseenDeafness?.() ?? null);
}

/** The runtime that an address such as `?runtime=embedded` asks for; `null` where it asks for none that there is. */
function pinIn(search: string): string | null {
  const asked = new URLSearchParams(search).get('runtime');
  return [...CANDIDATES.map(({ id }) => id), RECORDED].find((id) => id === asked) ?? null;
}

/** Safari has no `requestIdleCallback`. */
function whenQuiet(callback: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(callback, { timeout: 10_000 });
  else setTimeout(callback, 2_000);
}

export { type PackedTrace, unpackTrace } from './trace/packed-trace.ts';
export {
  type Place,
  SHARED_THINGS,
  type SharedThing,
  type Step,
  type StepKind,
  type Trace,
  type TraceCode,
  type TraceEnd,
  type TraceFile,
  type TraceFrame,
  type TraceObject,
  type Value,
  type Write,
} from './trace/trace.ts';
