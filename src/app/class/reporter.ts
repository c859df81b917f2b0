import { lessonBench } from '../../pages/lesson/lessons.ts';
import { useLastAnswer } from '../../pages/lesson/progress/answers.ts';
import { keepProgress, useProgress } from '../../pages/lesson/progress/store.ts';
import type { Attending, LastAnswer } from '../../room/index.ts';
import { runOf, useSession } from '../../session/index.ts';
import { isElsewhere, useAttendance } from '../../session/later.ts';
import { type Answers, answersAgain, missesOf, NO_ANSWERS, withAnswer } from './answers-said.ts';
import { loadedCases } from './loaded-cases.ts';
import { endedBy, runSaid } from './run-said.ts';
import { statusOf } from './status-of.ts';
import { lessonHere, watchPlace } from './where.ts';

/** What happens within this time is one report. */
const SOON_MS = 200;
/** Who works gives more signs than anybody needs. */
const SIGN_EVERY_MS = 10_000;

/** Says how the learner stands, as long as this window attends a class. Answers how to end that. */
export function startReporting(): () => void {
  let ours: Attending | null = null;
  let answers: Answers = NO_ANSWERS;
  let signs = 0;
  let signAt = 0;
  let said = '';
  let run = runHere();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const cases = loadedCases(soon);

  function soon() {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      report();
    }, SOON_MS);
  }
  function report() {
    const attendance = useAttendance.getState();
    if (attendance.is !== 'attending' || isElsewhere(attendance.attended)) return;
    if (useProgress.getState().storage.status === 'reading') return;
    const { attending, name } = attendance;
    if (attending !== ours) begin(attending);
    const here = lessonHere();
    // Wanted as soon as a run ends.
    if (here) cases(here.lesson);
    const status = statusOf({
      name,
      signs,
      at: here,
      cases: useProgress.getState().cases,
      last: withEnd(answers.last),
      wrong: answers.wrong,
    });
    const text = JSON.stringify(status);
    if (text === said) return;
    said = text;
    attending.report(status);
  }
  /** What was said before a reload, or by another window, is where this one goes on. */
  function begin(attending: Attending) {
    const before = attending.read().mine.status;
    if (before && ours === null) answers = answersAgain(before.last, before.wrong);
    signs = Math.max(signs, before?.signs ?? 0) + 1;
    ours = attending;
    said = '';
  }

  function runHere() {
    const here = lessonHere();
    return here && { ...here, run: runOf(useSession.getState(), lessonBench(here.lesson)) };
  }
  function noticeRun() {
    const before = run;
    run = runHere();
    if (!run || (before?.lesson === run.lesson && before.run === run.run)) return;
    const { lesson, task } = run;
    const isNew = before?.lesson === lesson;
    const last = runSaid(
      { lesson, task },
      run.run,
      useSession.getState().python,
      missesOf(answers, lesson, task),
    );
    // A run of another page, or of before the page was opened, is none of now.
    if (!isNew || last === null) return;
    answers = { ...answers, last };
    if (before.run.status !== run.run.status) sign();
    soon();
  }
  /** Read when it is told, and not when the run ends and all panels are busy. */
  function withEnd(last: LastAnswer | null): LastAnswer | null {
    if (!last || !run || last.is === 'running' || last.state === '' || last.lesson !== run.lesson)
      return last;
    const subject = cases(run.lesson);
    if (!subject || !('transcript' in run.run)) return last;
    const next = { ...last, ...endedBy(run.run.transcript, subject) };
    answers = { ...answers, last: next };
    return next;
  }

  function sign() {
    signs += 1;
    signAt = Date.now();
  }
  function onSign() {
    if (Date.now() - signAt < SIGN_EVERY_MS) return;
    sign();
    soon();
  }
  function onPlace() {
    noticeRun();
    soon();
  }

  void keepProgress();
  const stops = [
    useAttendance.subscribe(soon),
    useProgress.subscribe(soon),
    useSession.subscribe(noticeRun),
    useLastAnswer.subscribe(({ answer }) => {
      if (answer) answers = withAnswer(answers, answer);
      soon();
    }),
    watchPlace(onPlace),
  ];
  for (const sort of ['keydown', 'pointerdown'] as const)
    addEventListener(sort, onSign, { capture: true, passive: true });
  soon();
  return () => {
    clearTimeout(waiting);
    for (const stop of stops) stop();
    for (const sort of ['keydown', 'pointerdown'] as const)
      removeEventListener(sort, onSign, { capture: true });
  };
}
