import type { Line } from '#case';
import { followedBench } from '../../bench/audience/followed-bench.ts';
import { smallBench } from '../../bench/audience/small-bench.ts';
import { walksRead, watchWalks } from '../../bench/steps/walks-read.ts';
import { lessonBench } from '../../pages/lesson/lessons.ts';
import { type LearnerScreen, type LearnerStatus, MOST_BYTES, untouchedBench } from '../../room/index.ts';
import { runOf, useSession, viewOf, workspaceOf } from '../../session/index.ts';
import { useAttendance, useHelp } from '../../session/later.ts';
import { loadedCases } from './loaded-cases.ts';
import { lineOf } from './status-of.ts';
import { lessonHere, watchPlace } from './where.ts';

/** For what is around the bench. */
const ROOM_BYTES = 2_000;
/** A flood of output changes the session with every frame; the class hears of it once a second anyway. */
const EVERY_MS = 300;

/** The lesson whose screen was shown last: who looks at another page shows what they left. */
let lastShown: LearnerStatus['at'] = null;

/** Says what the learner's screen shows, as long as they show it. Answers how to end that. */
export function startShowing(): () => void {
  const cases = loadedCases(soon);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let of: readonly unknown[] = [];

  function soon() {
    const attendance = useAttendance.getState();
    if (attendance.is !== 'attending' || !attendance.attended.mine.isShowing) return;
    waiting ??= setTimeout(() => {
      waiting = undefined;
      say();
    }, EVERY_MS);
  }
  function say() {
    const attendance = useAttendance.getState();
    if (attendance.is !== 'attending' || !attendance.attended.mine.isShowing) return;
    const session = useSession.getState();
    lastShown = lessonHere() ?? lastShown;
    const subject = lastShown && cases(lastShown.lesson);
    if (!lastShown || !subject) return;
    const id = lessonBench(lastShown.lesson);
    const view = viewOf(session, id);
    const help = useHelp.getState();
    const now = [
      attendance.attending,
      lastShown.task,
      workspaceOf(session, id),
      runOf(session, id),
      view.marked,
      view.selected,
      view.typed,
      view.steps,
      walksRead(),
      session.python,
      help.notes,
      help.pointed,
    ];
    if (now.every((each, index) => each === of[index])) return;
    of = now;
    const bench = smallBench(followedBench(session, id, subject, true), MOST_BYTES.screen - ROOM_BYTES);
    const told = toldIn(lastShown.lesson);
    attendance.attending.show({ task: lastShown.task, bench, at: cursorIn(view.selected), told });
  }

  const stops = [
    useSession.subscribe(soon),
    useHelp.subscribe(soon),
    useAttendance.subscribe((now, before) => {
      const isShowing = now.is === 'attending' && now.attended.mine.isShowing;
      const wasShowing = before.is === 'attending' && before.attended.mine.isShowing;
      if (isShowing && !wasShowing) of = [];
      if (isShowing !== wasShowing) soon();
    }),
    watchPlace(soon),
    watchWalks(soon),
  ];
  return () => {
    clearTimeout(waiting);
    for (const stop of stops) stop();
  };
}

/** Where the lines are that the instructor spoke of, who sees them with these files. */
function toldIn(here: string): LearnerScreen['told'] {
  const { notes, pointed } = useHelp.getState();
  const all = [...notes, ...(pointed ? [pointed] : [])];
  return Object.fromEntries(
    all.filter(({ lesson }) => lesson === here).map(({ id, line }) => [id, line.line]),
  );
}

type Selected = ReturnType<typeof viewOf>['selected'];

function cursorIn(selected: Selected): Line | null {
  return selected && lineOf({ file: selected.what.file, line: selected.what.selection.positionLineNumber });
}

/** Whether there is a screen to be shown: one of a lesson. */
export function hasScreen(): boolean {
  return lessonHere() !== null || lastShown !== null;
}

/** What is shown from the moment that the learner says yes; the bench follows as soon as its case is there. */
export function firstScreen(): LearnerScreen | null {
  const here = lessonHere() ?? lastShown;
  if (!here) return null;
  const session = useSession.getState();
  const id = lessonBench(here.lesson);
  const { edits, openFile } = workspaceOf(session, id);
  const bench = { ...untouchedBench(id), edits, openFile };
  return {
    task: here.task,
    bench: smallBench(bench, MOST_BYTES.screen - ROOM_BYTES),
    at: null,
    told: toldIn(here.lesson),
  };
}
