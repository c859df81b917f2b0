import { at, knownFiles } from '#case';
import { LESSON_STAGE, lessonBench } from '../../pages/lesson/lessons.ts';
import type { Attended, Reply, Told, ToldLine } from '../../room/index.ts';
import { useSession, workspaceOf } from '../../session/index.ts';
import { NO_HELP, useAttendance, useHelp } from '../../session/later.ts';
import { kept } from '../../ui/index.ts';
import { loadedCases } from './loaded-cases.ts';
import { createToldLines, placed, ToldPlacesSchema } from './told-lines.ts';

const keptPlaces = kept('browser', 'machete-mode.class-lines', ToldPlacesSchema);

/** Gives editor and lesson what the instructor has told this learner, and says that it was seen. Answers how to end that. */
export function startHearing(): () => void {
  const cases = loadedCases(follow);
  const lines = createToldLines(keptPlaces.read() ?? {});
  let told: Told | null = null;
  let offers: Reply['offers'] = {};

  function hear() {
    const attendance = useAttendance.getState();
    if (attendance.is !== 'attending') {
      told = null;
      useHelp.setState(NO_HELP, true);
      if (attendance.is === 'none') keptPlaces.keep(null);
      return;
    }
    const { attending, attended } = attendance;
    if (attended.told !== told || attended.mine.reply.offers !== offers) {
      told = attended.told;
      offers = attended.mine.reply.offers;
      show(attended, (id, answer) => attending.reply(withOffer(attending.read().mine.reply, id, answer)));
    }
    const { reply } = attended.mine;
    // Who is asked again may say otherwise.
    if (reply.noScreen && !attended.told.wantsScreen) return attending.reply({ ...reply, noScreen: false });
    if (attended.told.seq > 0 && attended.told.seq !== reply.heard && !document.hidden)
      attending.reply({ ...reply, heard: attended.told.seq });
  }
  function show({ told: { notes, pointed, offer }, mine }: Attended, answer: (typeof NO_HELP)['answer']) {
    const open = offer && !Object.hasOwn(mine.reply.offers, offer.id) ? offer : null;
    useHelp.setState({ notes, pointed, offer: open, answer });
    follow();
  }
  /** Lines go with the text that the learner writes. */
  function follow() {
    // Before the first word of the instructor nothing is told, and nothing taken back.
    if (!told || told.seq === 0) return;
    const all = [...told.notes, ...(told.pointed ? [told.pointed] : [])];
    const before = useHelp.getState();
    if (all.length === 0 && before.notes.length === 0 && before.pointed === null) return;
    const places = lines.follow(all, textOf);
    keptPlaces.keep(all.length === 0 ? null : places);
    const notes = told.notes.map((each) => placed(each, places));
    const pointed = told.pointed && placed(told.pointed, places);
    const isSame = alike([...before.notes, before.pointed], [...notes, pointed]);
    if (!isSame) useHelp.setState({ notes, pointed });
  }
  function textOf(lesson: string, file: string): string | undefined {
    const session = useSession.getState();
    const subject = cases(lesson);
    // What was edited before a reload comes out of the store.
    if (!subject || session.storage === 'reading') return undefined;
    const { edits } = workspaceOf(session, lessonBench(lesson));
    return at(edits, file) ?? at(knownFiles(subject, LESSON_STAGE), file);
  }

  hear();
  const stops = [
    useAttendance.subscribe(hear),
    useSession.subscribe((now, before) => {
      if (now.workspaces !== before.workspaces || now.storage !== before.storage) follow();
    }),
  ];
  document.addEventListener('visibilitychange', hear);
  return () => {
    for (const stop of stops) stop();
    document.removeEventListener('visibilitychange', hear);
    useHelp.setState(NO_HELP, true);
  };
}

function alike(some: readonly (ToldLine | null)[], others: readonly (ToldLine | null)[]): boolean {
  return (
    some.length === others.length &&
    some.every((one, index) => {
      const other = others[index];
      return one === other || (one?.id === other?.id && one?.line.line === other?.line.line);
    })
  );
}

function withOffer(reply: Reply, id: string, answer: 'taken' | 'left'): Reply {
  return { ...reply, offers: { ...reply.offers, [id]: answer } };
}

/** Adds what the learner answers to a request to show a solution to all. */
export function withSolution(reply: Reply, id: string, answer: Reply['solutions'][string]): Reply {
  return { ...reply, solutions: { ...reply.solutions, [id]: answer } };
}
