import type { Attended, Reply, Told } from '../../room/index.ts';
import { type HelpNote, NO_HELP, useAttendance, useHelp } from '../../session/later.ts';
import { lessonHere, watchPlace } from './where.ts';

/** Gives editor and lesson what the instructor has told this learner, and says that it was seen. Answers how to end that. */
export function startHearing(): () => void {
  /** A note names a line, and no lesson: it belongs to the one that was open when it came. */
  const lessons = new Map<string, string>();
  let told: Told | null = null;
  let offers: Reply['offers'] = {};
  let pointedAt = '';

  function hear() {
    const attendance = useAttendance.getState();
    if (attendance.is !== 'attending') {
      told = null;
      useHelp.setState(NO_HELP, true);
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
    const here = lessonHere()?.lesson;
    const lessonOf = (id: string) => {
      if (here !== undefined && !lessons.has(id)) lessons.set(id, here);
      return lessons.get(id) ?? '';
    };
    const place = pointed ? `${pointed.file}:${pointed.line}` : '';
    if (place !== pointedAt) lessons.delete(POINTED);
    pointedAt = place;
    const open = offer && !Object.hasOwn(mine.reply.offers, offer.id) ? offer : null;
    useHelp.setState({
      notes: notes.map((note): HelpNote => ({ ...note, lesson: lessonOf(note.id) })),
      pointed: pointed && { ...pointed, lesson: lessonOf(POINTED) },
      offer: open,
      answer,
    });
  }
  function onPlace() {
    told = null;
    hear();
  }

  hear();
  const stops = [useAttendance.subscribe(hear), watchPlace(onPlace)];
  document.addEventListener('visibilitychange', hear);
  return () => {
    for (const stop of stops) stop();
    document.removeEventListener('visibilitychange', hear);
    useHelp.setState(NO_HELP, true);
  };
}

/** No note has such a name. */
const POINTED = '';

function withOffer(reply: Reply, id: string, answer: 'taken' | 'left'): Reply {
  return { ...reply, offers: { ...reply.offers, [id]: answer } };
}

/** Adds what the learner answers to a request to show a solution to all. */
export function withSolution(reply: Reply, id: string, answer: Reply['solutions'][string]): Reply {
  return { ...reply, solutions: { ...reply.solutions, [id]: answer } };
}
