import { useEffect, useRef, useState } from 'react';
import { at, type DeceitfulPlace, type ProjectFiles, placesThatDeceive } from '#case';
import { whenIdle } from '../../ui/index.ts';

/** The places of each file that has some. */
export type Deceits = ReadonlyMap<string, readonly DeceitfulPlace[]>;

const NONE: Deceits = new Map();

/** Frames go on meanwhile. */
const MOST_MS = 8;

/**
 * Looks for what does not run as it reads in all files of a project while the page has nothing better to do, and once more
 * in what is edited.
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
      else setDeceits((before) => kept(before, told(read.current, paths)));
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
  if (read.get(path)?.text !== text) read.set(path, { text, places: placesThatDeceive(path, text) });
}

function told(read: ReadonlyMap<string, ReadFile>, paths: readonly string[]): Deceits {
  const entries = paths.map((path) => [path, read.get(path)?.places ?? []] as const);
  return new Map(entries.filter(([, places]) => places.length > 0));
}

/** The same object where nothing differs: with each key press most have none, before and after. */
function kept(before: Deceits, now: Deceits): Deceits {
  const isSame =
    before.size === now.size && Array.from(now).every(([path, places]) => before.get(path) === places);
  return isSame ? before : now;
}
