import type { Case } from './case.ts';
import { namedLines } from './named-lines.ts';
import { findPlace, type Line, type ProjectFiles } from './project-files.ts';
import { type Sources, sourcesOf } from './sources.ts';
import type { StepsSeen } from './steps-seen.ts';

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

/** What a run shows from outside: all that a check may know of it. */
export interface RunSeen {
  /** The files that ran. */
  readonly files: ProjectFiles;
  /** `null` for a run that was stopped, or broke the interpreter. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The last line of both, as the terminal shows them. */
  readonly lastLine: string;
  readonly leftBehind: readonly { readonly path: string; readonly text: string }[];
  /** Of a run that was recorded step by step. */
  readonly steps?: StepsSeen;
}
