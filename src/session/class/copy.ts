import { create } from 'zustand';
import { type BenchId, benchId, type ProjectFiles } from '#case';
import type { Learner } from '../../room/index.ts';
import { putWorkspace } from '../state/session.ts';
import { freshWorkspace } from '../state/workspace.ts';
import { putAside } from '../windows/put-aside.ts';
import { useTeaching } from './teaching.ts';

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

/** A learner whose connection is lost may come back to the same screen: the copy waits for so long. */
const AWAY_MS = 60_000;
/** A device says that it is here, and then what it shows. */
const BACK_MS = 3_000;

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

/** Calls `onEnd` once a learner has stopped to show its screen, or is gone. */
function watchScreen(client: string, onEnd: () => void): () => void {
  let was: Seen = 'shown';
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    const seen = seenOf(client);
    if (seen === was) return;
    clearTimeout(waiting);
    const wait = waitFor(was, seen);
    was = seen;
    if (wait === 0) onEnd();
    else if (wait !== null) waiting = setTimeout(onEnd, wait);
  };
  const stop = useTeaching.subscribe(look);
  return () => {
    clearTimeout(waiting);
    stop();
  };
}

type Seen = 'shown' | 'hidden' | 'away' | 'gone';

function seenOf(client: string): Seen {
  const teaching = useTeaching.getState();
  const learner =
    teaching.is === 'teaching' && teaching.class.learners.find((each) => each.client === client);
  if (!learner || learner.status === null) return 'gone';
  if (learner.screen) return 'shown';
  return learner.isHere ? 'hidden' : 'away';
}

/** How long a copy stays, in milliseconds; `null` for as long as the screen is shown. */
function waitFor(was: Seen, now: Seen): number | null {
  switch (now) {
    case 'shown':
      return null;
    case 'away':
      return AWAY_MS;
    case 'hidden':
      return was === 'away' ? BACK_MS : 0;
    case 'gone':
      return 0;
  }
}
