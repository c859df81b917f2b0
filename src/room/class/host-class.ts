import { alike } from '../alike.ts';
import { BOARD_EVERY_MS, GONE_AFTER_MS } from '../bounds.ts';
import type { Message } from '../connection.ts';
import { createStage } from '../host/stage.ts';
import { paced } from '../paced.ts';
import { createStore } from '../store.ts';
import { CLASS_UP, type ClassUp, saidBy } from '../topics.ts';
import { createAnnouncing } from './announcing.ts';
import { createClassDesk } from './class-desk.ts';
import { classTopicsOf } from './class-topics.ts';
import { type KeptClass, keptClass } from './kept.ts';
import { createLearners } from './learners.ts';
import { createLetters } from './letters.ts';
import type { Class, ClassHost, HostClassOptions } from './members.ts';

/** So often it looks at the clock, and says the time to those who go by it. */
const TICK_MS = 5_000;
/** Who reloads the page loses no more than this: a number just given, a word just said. */
const KEEP_MS = 200;
/** All that a learner says but that it is here. */
const WORDS = CLASS_UP.filter((what) => what !== 'learns');

/** Hosts a class: hears how each learner stands, and says what all, or one, are to know. */
export function hostClass(options: HostClassOptions): ClassHost {
  const { room, kept } = options;
  const topics = classTopicsOf(room);
  const before = keptClass(kept.read(), room);
  let missing: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;

  const learners = createLearners(before.learners);
  const boards = paced(BOARD_EVERY_MS, show);
  const keeps = paced(KEEP_MS, keep, 'later');
  const desk = createClassDesk({
    ...{ options, before, looksEveryMs: TICK_MS },
    ...{ onEntered, onOurs, onMessage, onChange: boards.soon },
  });
  const { office, voice } = desk;
  const announcing = createAnnouncing({ before, desk, learners, onChange: onChanged });
  const letters = createLetters({ room, desk, learners, onChange: onChanged });
  const stage = createStage({
    view: options.view,
    term: office.term,
    maySay: desk.maySay,
    say: (what, text) => (what === 'view' ? voice.keep(what, text) : voice.say(what, text)),
  });
  const store = createStore<Class>({
    ...{ link: 'connecting', refused: '', learners: [], turnedAway: 0 },
    ...announcing.read(),
  });
  const paces = [boards, keeps, announcing, stage, letters];
  const ticking = setInterval(tick, TICK_MS);
  desk.enter();

  function tick() {
    desk.lookAtClock();
    announcing.sayTime();
    boards.soon();
  }
  function onEntered() {
    learners.askWhoIsHere();
    clearTimeout(missing);
    missing = setTimeout(() => {
      learners.missTheSilent();
      onLearners();
    }, GONE_AFTER_MS);
  }
  function onOurs() {
    stage.begin();
    voice.forget();
    announcing.now();
    letters.startAnew();
    boards.soon();
    keep();
  }
  function onMessage({ topic, text, isRetained }: Message) {
    const from = saidBy(topic, CLASS_UP);
    if (from && from.what !== 'remote') {
      if (learners.hear(from.client, from.what, text, isRetained)) onLearners();
      onSaid(from.client, from.what, text);
    }
    for (const each of paces) each.catchUp();
  }
  function onSaid(client: string, what: ClassUp, text: string) {
    letters.endOffer(client);
    if (what !== 'learns') return;
    // With each load of its page a learner has another key.
    if (text !== '') letters.toNewKey(client);
    // Who is gone shows nothing any more, to nobody.
    else if (office.isOurs() && learners.takeScreen(client)) desk.keep(topics.up(client, 'screen'), '');
  }
  function onLearners() {
    announcing.soon();
    onChanged();
  }
  function onChanged() {
    boards.soon();
    keeps.soon();
  }

  function show() {
    if (isOver) return;
    const now = store.read();
    const list = learners.list();
    const isSame =
      list.length === now.learners.length && list.every((each, index) => each === now.learners[index]);
    const { call, ...announced } = announcing.read();
    store.set({
      ...desk.standing(now.link),
      ...announced,
      learners: isSame ? now.learners : list,
      call: alike(now.call, call),
      turnedAway: learners.turnedAway(),
    });
  }
  function keep() {
    if (office.isWithin() || isOver) return;
    const { term, isTaken } = office;
    kept.keep({
      ...{ room, term: term(), isTaken: isTaken() },
      ...announcing.kept(),
      learners: learners.kept(),
    } satisfies KeptClass);
  }
  /** Deletes what the broker has of a learner. That it is here, and its key, stay: it does not say that again by itself. */
  function emptyOf(client: string, ...besides: readonly ClassUp[]) {
    desk.keep(topics.to(client), '');
    for (const what of [...WORDS, ...besides]) desk.keep(topics.up(client, what), '');
  }
  function stop() {
    isOver = true;
    clearInterval(ticking);
    clearTimeout(missing);
    for (const each of paces) each.stop();
    voice.close();
  }

  return {
    read: store.read,
    watch: store.watch,
    ...announcing.instructs,
    tell: letters.tell,
    forget(client) {
      learners.forget(client);
      emptyOf(client);
      onLearners();
    },
    takeBack: office.takeBack,
    end() {
      const isOurs = office.isOurs();
      const all = learners.all();
      office.leave('ended');
      if (isOurs) {
        for (const what of ['view', 'poll', 'call', 'shown'] as const) voice.keep(what, '');
        for (const client of all) emptyOf(client, 'learns');
      }
      stop();
      learners.clear();
      kept.keep(null);
    },
    leave() {
      keep();
      stage.flush();
      office.leave('away');
      stop();
    },
  };
}
