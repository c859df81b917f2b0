import {
  type AudienceView,
  type ClassHost,
  hostClass,
  type Learner,
  NO_VIEW,
  type Readable,
} from '../src/room/index.ts';
import { expect } from './deck.ts';
import { wayTo } from './room-connection.ts';

/* An instructor without a page: what is heard and said is what the board's page hears and says. */

export interface Instructor {
  readonly code: string;
  readonly host: ClassHost;
  /** What all see while all eyes are on the instructor's bench. */
  showBench(bench: AudienceView['bench']): void;
  /** The learner of this name, as soon as it is known and stands as it should. */
  learner(name: string, isSo?: (learner: Learner) => boolean): Promise<Learner>;
}

/** Opens the class of the deck at this port. */
export async function instructorOf(port: number): Promise<Instructor> {
  const answer = await fetch(`http://localhost:${port}/room/host`);
  const { room, password } = (await answer.json()) as { room: string; password: string };
  const view = viewToShow();
  const host = hostClass({
    ...wayTo(port),
    room,
    username: 'instructor',
    password,
    desk: 'a'.repeat(32),
    view,
    kept: { read: () => null, keep: () => undefined },
  });
  await expect.poll(() => host.read().link).toBe('connected');
  const find = (name: string) => host.read().learners.find(({ status }) => status?.name === name);
  return {
    code: room,
    host,
    showBench: (bench) => view.show({ ...NO_VIEW, bench }),
    async learner(name, isSo = () => true) {
      await expect
        .poll(() => {
          const learner = find(name);
          return learner ? isSo(learner) || learner : `nobody is called ${name}`;
        })
        .toBe(true);
      const found = find(name);
      if (!found) throw new Error(`${name} has gone.`);
      return found;
    },
  };
}

function viewToShow(): Readable<AudienceView> & { show(view: AudienceView): void } {
  let shown = NO_VIEW;
  const listeners = new Set<() => void>();
  return {
    read: () => shown,
    watch(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    show(view) {
      shown = view;
      for (const listener of listeners) listener();
    },
  };
}
