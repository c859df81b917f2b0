import { useCallback, useSyncExternalStore } from 'react';
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

/** A trace that is read once, for all panels of all benches that show it. */
interface Reading {
  now: Walked;
  readonly listeners: Set<() => void>;
}

/** Each holds some megabytes: a talk goes back to few of them. */
const MOST_KNOWN = 4;
const known = new Map<PackedTrace, Reading>();

/** The walk through a run's steps. The same object for as long as it is the same run. */
export function useWalk(transcript: Transcript | null, subject: Case): Walked {
  const packed = transcript?.exit?.trace;
  const reading = transcript && packed !== undefined ? readingOf(packed, transcript, subject) : null;
  const subscribe = useCallback(
    (listener: () => void) => {
      reading?.listeners.add(listener);
      return () => reading?.listeners.delete(listener);
    },
    [reading],
  );
  return useSyncExternalStore(subscribe, () => reading?.now ?? NO_WALK);
}

function readingOf(packed: PackedTrace, { program }: Transcript, { library = {} }: Case): Reading {
  const found = known.get(packed);
  if (found) return found;
  const reading: Reading = { now: READING, listeners: new Set() };
  known.set(packed, reading);
  for (const old of [...known.keys()].slice(0, -MOST_KNOWN)) known.delete(old);
  const put = (now: Walked) => {
    reading.now = now;
    for (const listener of reading.listeners) listener();
  };
  readWalk(packed, program.packages ?? [], { ...library, ...program.files }).then(
    (walk) => put(walk.count === 0 ? withoutSteps(walk) : { status: 'ready', walk }),
    (failure: unknown) => put({ status: 'broken', because: messageOf(failure) }),
  );
  return reading;
}

function withoutSteps({ trace: { end } }: Walk): Walked {
  return { status: 'broken', because: earlyEnd(end) ?? 'No line of it was recorded.' };
}

async function readWalk(
  packed: PackedTrace,
  packages: readonly string[],
  files: ProjectFiles,
): Promise<Walk> {
  const trace = await unpackTrace(packed);
  return createWalk(trace, sourcesOf(await installedOf(trace, packages, files), files));
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
