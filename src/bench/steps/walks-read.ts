import { at, type Case, isInstalled, type ProjectFiles, sourcesOf } from '#case';
import { type PackedTrace, readInstalled, type Trace, type Transcript, unpackTrace } from '#runtime';
import { createWalk, type Walk } from '../../steps/index.ts';
import { messageOf } from '../../ui/index.ts';
import { earlyEnd } from './words.ts';

/** A run as it can be walked. */
export type Walked =
  /** It was not recorded step by step, or the files are others by now. */
  | { readonly status: 'none' }
  | { readonly status: 'reading' }
  | { readonly status: 'ready'; readonly walk: Walk }
  /** `because` is for the user. */
  | { readonly status: 'broken'; readonly because: string };

const NO_WALK: Walked = { status: 'none' };
const READING: Walked = { status: 'reading' };

/** Each holds some megabytes: a talk goes back to few of them. */
const MOST_KNOWN = 4;
/** Traces that were read, once for all that show them. */
const known = new Map<PackedTrace, Walked>();
const listeners = new Set<() => void>();

/** The walk through a run's steps: the same object for as long as it is the same run. Begins to read it when it is first asked for. */
export function walkedOf(transcript: Transcript | null, subject: Case): Walked {
  const packed = transcript?.exit?.trace;
  if (!transcript || packed === undefined) return NO_WALK;
  const found = known.get(packed);
  if (found) return found;
  known.set(packed, READING);
  for (const old of [...known.keys()].slice(0, -MOST_KNOWN)) known.delete(old);
  readWalk(packed, transcript, subject).then(
    (walk) => put(packed, walk.count === 0 ? withoutSteps(walk) : { status: 'ready', walk }),
    (failure: unknown) => put(packed, { status: 'broken', because: messageOf(failure) }),
  );
  return READING;
}

let count = 0;

/** How many runs were read so far: what was made before the last one may know less. */
export function walksRead(): number {
  return count;
}

/** Hears of each run that has been read. */
export function watchWalks(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The same for a check, once it has been read; `null` for a run that has no steps to be read. */
export function walkOf(transcript: Transcript, subject: Case): Promise<Walk | null> {
  return new Promise((resolve) => {
    let stop = () => {};
    const look = () => {
      const walked = walkedOf(transcript, subject);
      if (walked.status === 'reading') return;
      stop();
      resolve(walked.status === 'ready' ? walked.walk : null);
    };
    stop = watchWalks(look);
    look();
  });
}

function put(packed: PackedTrace, walked: Walked): void {
  // One that was forgotten meanwhile is read anew when it is asked for.
  if (known.has(packed)) known.set(packed, walked);
  count++;
  for (const listener of [...listeners]) listener();
}

function withoutSteps({ trace: { end } }: Walk): Walked {
  return { status: 'broken', because: earlyEnd(end) ?? 'No line of it was recorded.' };
}

/** Rejects for what is no trace. */
export async function readWalk(
  packed: PackedTrace,
  { program }: Transcript,
  { library = {} }: Case,
): Promise<Walk> {
  const files = { ...library, ...program.files };
  const trace = await unpackTrace(packed);
  return createWalk(trace, sourcesOf(await installedOf(trace, program.packages ?? [], files), files));
}

/** The installed files that had a part in it. One that cannot be had is walked without its text. */
async function installedOf(
  { files }: Trace,
  packages: readonly string[],
  known: ProjectFiles,
): Promise<ProjectFiles> {
  if (packages.length === 0) return {};
  const wanted = files
    .map(({ path }) => path)
    .filter((path) => isInstalled(path) && at(known, path) === undefined);
  const texts = await Promise.all(wanted.map((path) => readInstalled(packages, path).catch(() => null)));
  return Object.fromEntries(wanted.flatMap((path, index) => (texts[index] ? [[path, texts[index]]] : [])));
}
