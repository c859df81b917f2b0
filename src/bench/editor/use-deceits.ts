import { useEffect, useRef, useState } from 'react';
import { at, type DeceitfulPlace, type ProjectFiles, placesThatDeceive, shownAs } from '#case';
import { whenIdle } from '../../ui/index.ts';

/** The deceitful places, by file. */
export type Deceits = ReadonlyMap<string, readonly DeceitfulPlace[]>;

const NONE: Deceits = new Map();

/** At a time, so that frames are not delayed. */
const MOST_MS = 8;

/**
 * Looks in all files of a project for places that do not run as they read while the page is idle, and again in files that
 * were edited.
 */
export function useDeceits(files: ProjectFiles): Deceits {
  const [deceits, setDeceits] = useState(NONE);
  const read = useRef(new Map<string, ReadFile>());
  useEffect(() => {
    const paths = Object.keys(files);
    let next = 0;
    let stop = () => {};
    const goOn = () => {
      const until = performance.now() + MOST_MS;
      while (next < paths.length && performance.now() < until)
        readAnew(read.current, files, paths[next++] ?? '');
      if (next < paths.length) stop = whenIdle(goOn);
      else setDeceits((before) => kept(before, found(read.current, paths)));
    };
    stop = whenIdle(goOn);
    return () => stop();
  }, [files]);
  return deceits;
}

interface ReadFile {
  readonly text: string;
  readonly places: readonly DeceitfulPlace[];
}

function readAnew(read: Map<string, ReadFile>, files: ProjectFiles, path: string): void {
  const text = at(files, path) ?? '';
  if (read.get(path)?.text !== text)
    read.set(path, { text, places: isSeen(path, text) ? placesThatDeceive(path, text) : [] });
}

/** Nobody is deceived by what is not shown. */
function isSeen(path: string, text: string): boolean {
  return shownAs(path, text).as === 'text';
}

function found(read: ReadonlyMap<string, ReadFile>, paths: readonly string[]): Deceits {
  const entries = paths.map((path) => [path, read.get(path)?.places ?? []] as const);
  return new Map(entries.filter(([, places]) => places.length > 0));
}

/** The same object if nothing differs, so that a key press does not render the marks again. */
function kept(before: Deceits, now: Deceits): Deceits {
  const isSame =
    before.size === now.size && Array.from(now).every(([path, places]) => before.get(path) === places);
  return isSame ? before : now;
}
