import { create } from 'zustand';
import { type BenchId, benchId, type ProjectFiles } from '#case';
import type { Learner } from '../../room/index.ts';
import { putWorkspace } from '../state/session.ts';
import { freshWorkspace } from '../state/workspace.ts';
import { putAside } from '../windows/put-aside.ts';
import { watchScreen } from './watch-screen.ts';

/** An instructor's copy of the files that a learner shows, on a bench of its own: it is in no store, and goes when the learner ends that. */
export interface Copy {
  readonly client: string;
  readonly bench: BenchId;
  /** The learner's edits over the stage, as they were copied. */
  readonly edits: ProjectFiles;
  /** By this clock, in milliseconds since 1970. */
  readonly at: number;
}

export const useCopy = create<{ readonly copy: Copy | null }>(() => ({ copy: null }));

let stopWatching = () => {};

/**
 * Copies what a learner shows now, in the place of any other copy; `null` if it shows nothing.
 *
 * @param mine the edits to begin with, where those are not the learner's
 */
export function takeCopy({ client, screen }: Learner, mine?: ProjectFiles): Copy | null {
  dropCopy();
  if (!screen) return null;
  const { id, edits, openFile } = screen.bench;
  const copy: Copy = { client, bench: benchId(id.case, id.stage, 'class'), edits, at: Date.now() };
  putWorkspace({ ...freshWorkspace(copy.bench), edits: mine ?? edits, openFile });
  useCopy.setState({ copy });
  stopWatching = watchScreen(client, dropCopy);
  return copy;
}

/** Takes the copy out of all windows, with what it was run to. */
export function dropCopy(): void {
  stopWatching();
  stopWatching = () => {};
  useCopy.setState({ copy: null });
  putAside((bench) => bench.for === 'class');
}
