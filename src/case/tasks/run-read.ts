import type { Case } from '../case.ts';
import { findPlace, type Line } from '../place.ts';
import { type Sources, sourcesOf } from '../sources.ts';
import { namedLines } from './named-lines.ts';
import type { RunSeen } from './run-seen.ts';

/** A run as a task looks at it: what several expectations ask about is found once. */
export interface RunRead extends RunSeen {
  readonly sources: Sources;
  /** The lines of the project, and of its library, that it names. */
  namedLines(): readonly Line[];
  placeOf(place: { readonly file: string; readonly code: string }): Line | null;
}

/** Reads no more than it is asked for. */
export function runRead({ library = {} }: Case, run: RunSeen): RunRead {
  const sources = sourcesOf(library, run.files);
  let named: readonly Line[] | null = null;
  const told = () =>
    [run.stdout, run.stderr, ...run.leftBehind.map(({ path, text }) => `${path}\n${text}`)].join('\n');
  return {
    ...run,
    sources,
    namedLines: () => (named ??= namedLines(sources)(told())),
    placeOf: (place) => findPlace({ ...library, ...run.files }, place),
  };
}
