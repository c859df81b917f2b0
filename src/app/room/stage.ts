import { type BenchId, type Case, findPlace, type Line, type ProjectFiles } from '#case';
import { benchOnSlide, first, nearest, next, previous } from '#deck';
import { followedBench } from '../../bench/audience/followed-bench.ts';
import { walksRead, watchWalks } from '../../bench/steps/walks-read.ts';
import { loadCase } from '../../case/catalogue.ts';
import { SLIDES } from '../../pages/talk/the-deck.ts';
import type { AudienceView, FollowedBench, TalkCommand } from '../../room/index.ts';
import {
  filesOf,
  moveTo,
  orders,
  pointAt,
  runOf,
  type Session,
  type Stage,
  shine,
  toggleBlackout,
  toggleClock,
  useSession,
  viewOf,
  workspaceOf,
} from '../../session/index.ts';
import { audienceView } from '../../session/later.ts';

/*
 * What a room sees and moves, whatever page the window that leads is at: only here are deck, panels and session known at once.
 */

export function createStage(): Stage {
  const cases = loadedCases();
  const bench = benchReader();
  let read: { readonly of: Session; readonly loaded: number; readonly view: AudienceView } | null = null;

  function readView(): AudienceView {
    const session = useSession.getState();
    const loaded = cases.count() + walksRead();
    if (read?.of === session && read.loaded === loaded) return read.view;
    const id = benchOn(session.position?.slide);
    const subject = id && cases.get(id.case);
    const view = audienceView(session, subject ? bench(session, id, subject) : null);
    read = { of: session, loaded, view };
    return view;
  }

  return {
    view: {
      read: readView,
      watch(listener) {
        const stops = [useSession.subscribe(listener), cases.watch(listener), watchWalks(listener)];
        return () => {
          for (const stop of stops) stop();
        };
      },
    },
    culpritsIn(asked) {
      const shown = readView().bench;
      const subject = cases.get(asked.case);
      if (!subject || shown?.id.case !== asked.case || shown.culprits.length === 0) return [];
      return placesOf(subject, filesOf(subject, workspaceOf(useSession.getState(), asked)));
    },
    carryOut,
  };
}

/** Where the culprits of a case are in some of its files: a hook above them has moved them in others. */
function placesOf(subject: Case, files: ProjectFiles): readonly Line[] {
  const known = { ...subject.library, ...files };
  return subject.definition.culprits
    .map((culprit) => findPlace(known, culprit))
    .filter((line) => line !== null);
}

/** The bench of the talk on a slide. */
function benchOn(slide = 0): BenchId | null {
  const [shown] = SLIDES[slide - 1]?.cases ?? [];
  return shown ? benchOnSlide(shown) : null;
}

/** The same bench is the same object as long as nothing of it has changed: then there is nothing to be compared and sent. */
function benchReader() {
  let last: { readonly of: readonly unknown[]; readonly bench: FollowedBench } | null = null;
  return (session: Session, id: BenchId, subject: Case): FollowedBench => {
    const of = [
      id,
      subject,
      workspaceOf(session, id),
      runOf(session, id),
      viewOf(session, id).marked,
      viewOf(session, id).typed,
      viewOf(session, id).steps,
      session.python,
      walksRead(),
    ];
    if (!last || last.of.some((each, index) => each !== of[index]))
      last = { of, bench: followedBench(session, id, subject) };
    return last.bench;
  };
}

/** The cases that were asked for, as soon as they are there: without its files nothing of a bench can be said. */
function loadedCases() {
  const cases = new Map<string, Case | null>();
  const listeners = new Set<() => void>();
  let count = 0;
  async function load(id: string) {
    cases.set(id, null);
    try {
      cases.set(id, await loadCase(id));
      count++;
      for (const listener of listeners) listener();
    } catch {
      // The slide says why. It is asked for again when the slide is.
      cases.delete(id);
    }
  }
  return {
    count: () => count,
    get(id: string): Case | null {
      const known = cases.get(id);
      if (known === undefined) void load(id);
      return known ?? null;
    },
    watch(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** What a phone has told, by the same ways as a key. */
function carryOut(command: TalkCommand): void {
  const here = useSession.getState().position ?? first;
  const bench = benchOn(here.slide);
  switch (command.do) {
    case 'next':
      moveTo(next(SLIDES, here));
      break;
    case 'back':
      moveTo(previous(SLIDES, here));
      break;
    case 'go to':
      moveTo(nearest(SLIDES, command.slide, command.step));
      break;
    case 'run':
      if (bench) orders.run(bench);
      break;
    case 'stop':
      if (bench) orders.stop(bench);
      break;
    case 'black':
      toggleBlackout();
      break;
    case 'clock':
      toggleClock();
      break;
    case 'laser':
      pointAt(command.at);
      break;
    case 'spotlight':
      shine(command.lines && { slide: here.slide, ...command.lines });
      break;
  }
}
