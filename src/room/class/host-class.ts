import * as v from 'valibot';
import { alike } from '../alike.ts';
import { BOARD_EVERY_MS, GONE_AFTER_MS, KEEP_ALIVE_S } from '../bounds.ts';
import type { Link, Message } from '../connection.ts';
import { publicPollOf } from '../host/ballot.ts';
import { BallotSchema } from '../host/kept.ts';
import { createOffice, linkAt } from '../host/office.ts';
import { createPolling } from '../host/polling.ts';
import { createStage } from '../host/stage.ts';
import { createVoice } from '../host/voice.ts';
import type { PollMessage } from '../messages.ts';
import { paced } from '../paced.ts';
import { RoomCode, Term } from '../schemas/basics.ts';
import { HostSchema } from '../schemas/down.ts';
import { readAs } from '../schemas/read.ts';
import { rightsOf } from '../seats.ts';
import { createStore } from '../store.ts';
import { CLASS_UP, classTopicsOf, saidBy } from '../topics.ts';
import { type ClassCall, NO_CALL, type ShownSolution } from './calls.ts';
import { createLearners, KeptLearnersSchema } from './learners.ts';
import type { Class, ClassHost, HostClassOptions } from './members.ts';
import { CallSchema, SolutionSchema } from './schemas.ts';

/** The clocks of learners go by this: who came late hears the time anew. */
const CALL_EVERY_MS = 5_000;
const KEEP_MS = 1_000;

const KeptSchema = v.strictObject({
  room: RoomCode,
  term: Term,
  isTaken: v.boolean(),
  call: CallSchema,
  ballot: v.nullable(BallotSchema),
  shown: v.nullable(SolutionSchema),
  learners: KeptLearnersSchema,
});
type KeptClass = v.InferOutput<typeof KeptSchema>;

/** Hosts a class: hears how each learner stands, and says what all, or one, are to know. */
export function hostClass(options: HostClassOptions): ClassHost {
  const { connect, url, room, username, password, desk, kept } = options;
  const topics = classTopicsOf(room);
  const before = keptClass(kept.read(), room);
  let link: Link = { is: 'connecting' };
  let call: ClassCall = before.call;
  let shown: ShownSolution | null = before.shown;
  let lookedAt = Date.now();
  let missing: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;

  const voice = createVoice<'host' | 'view' | 'patch' | 'poll' | 'call' | 'shown'>(classTopicsOf);
  const learners = createLearners(before.learners);
  const office = createOffice({
    desk,
    term: before.term,
    wasTaken: before.isTaken,
    say: (text) => voice.keep('host', text),
    onOurs,
    onTaken: () => boards.soon(),
  });
  const polling = createPolling(before.ballot, learners, onInstructor);
  const stage = createStage({
    view: options.view,
    term: office.term,
    maySay,
    say: (what, text) => (what === 'view' ? voice.keep(what, text) : voice.say(what, text)),
  });
  const store = createStore<Class>({
    ...{ link: 'connecting', refused: '', learners: [], call, poll: polling.poll(), shown },
  });
  const boards = paced(BOARD_EVERY_MS, show);
  const tells = paced(BOARD_EVERY_MS, tellAll);
  const keeps = paced(KEEP_MS, keep, 'later');
  const paces = [boards, tells, keeps, stage];
  const ticking = setInterval(tick, CALL_EVERY_MS);
  const connection = connect({
    url,
    ...{ client: desk, username, password, keepAlive: KEEP_ALIVE_S },
    will: {
      topic: topics.host,
      get text() {
        return office.will();
      },
    },
    subscribes: rightsOf('instructor', room, desk).subscribes,
    onLink,
    onMessage,
  });
  voice.enter(room, connection);

  /** Whether what is said now is not of a time before this page slept. */
  function maySay(): boolean {
    lookAtClock();
    return office.isOurs();
  }
  function lookAtClock() {
    if (Date.now() - lookedAt > CALL_EVERY_MS + GONE_AFTER_MS) office.woke();
    lookedAt = Date.now();
  }
  function tick() {
    lookAtClock();
    if (call.task?.endsAt || call.pause?.endsAt) sayCall();
    boards.soon();
  }

  function onLink(next: Link) {
    link = next;
    if (next.is !== 'connected') office.lost();
    else {
      learners.askWhoIsHere();
      clearTimeout(missing);
      missing = setTimeout(() => {
        learners.missTheSilent();
        onLearners();
      }, GONE_AFTER_MS);
      if (!office.isTaken()) voice.toBroker({ do: 'move', room });
      office.entered();
    }
    boards.soon();
  }
  function onOurs() {
    stage.begin();
    voice.forget();
    tellAll();
    for (const { client, told } of learners.read().values()) if (told.seq > 0) tellOne(client);
    boards.soon();
    keep();
  }
  function onMessage({ topic, text, isRetained }: Message) {
    const from = saidBy(topic, CLASS_UP);
    if (from && from.what !== 'remote') {
      if (learners.hear(from.client, from.what, text)) onLearners();
    } else if (topic === topics.host) {
      const said = readAs(HostSchema, text);
      if (said) office.hear(said, isRetained);
    }
    for (const each of paces) each.catchUp();
  }
  function onLearners() {
    boards.soon();
    tells.soon();
    keeps.soon();
  }
  function onInstructor() {
    tells.soon();
    boards.soon();
    keeps.soon();
  }

  function sayCall() {
    if (!maySay()) return;
    voice.keep('call', JSON.stringify({ term: office.term(), now: Date.now(), call: callNow() }));
  }
  let said = '';
  /** Says what is new of what all are to know. */
  function tellAll() {
    if (!maySay()) return;
    const term = office.term();
    const poll = polling.poll();
    voice.keepIfNew('poll', { term, poll: poll && publicPollOf(poll) } satisfies PollMessage);
    voice.keepIfNew('shown', { term, shown });
    const now = JSON.stringify([term, callNow()]);
    if (now !== said) sayCall();
    said = now;
  }
  function tellOne(client: string) {
    const told = learners.read().get(client)?.told;
    if (!told || !maySay()) return;
    connection.publish(topics.to(client), JSON.stringify({ term: office.term(), told }), {
      isRetained: true,
    });
  }
  function callNow(): ClassCall {
    const { task } = call;
    const here = [...learners.read().values()].filter(({ isHere, status }) => isHere && status);
    const done = here.filter(({ status }) => task && status?.work[task.lesson]?.[task.task]?.isPassed);
    return { ...call, standing: { here: here.length, done: done.length } };
  }

  function show() {
    if (isOver) return;
    const now = store.read();
    const list = Array.from(learners.read().values(), asLearner);
    const isSame =
      list.length === now.learners.length && list.every((each, index) => each === now.learners[index]);
    store.set({
      link: linkAt(office, link, now.link),
      refused: link.is === 'refused' ? link.because : '',
      learners: isSame ? now.learners : list,
      call: alike(now.call, callNow()),
      poll: polling.poll(),
      shown,
    });
  }
  function keep() {
    if (office.isWithin() || isOver) return;
    kept.keep({
      ...{ room, term: office.term(), isTaken: office.isTaken(), call, shown },
      ballot: polling.read(),
      learners: learners.kept(),
    } satisfies KeptClass);
  }
  function emptyOf(client: string) {
    connection.publish(topics.to(client), '', { isRetained: true });
    for (const what of CLASS_UP) connection.publish(topics.up(client, what), '', { isRetained: true });
  }
  function stop() {
    isOver = true;
    clearInterval(ticking);
    clearTimeout(missing);
    for (const each of paces) each.stop();
    voice.close();
  }

  const { openPoll, ...polls } = polling;
  return {
    read: store.read,
    watch: store.watch,
    call(changed) {
      call = { ...call, ...changed };
      onInstructor();
    },
    tell(client, changed) {
      if (learners.tell(client, changed)) tellOne(client);
      onInstructor();
    },
    showSolution(solution) {
      shown = solution;
      onInstructor();
    },
    openPoll: (id, question, asks) => openPoll(id, 0, question, asks),
    shutPoll: polls.shutPoll,
    revealPoll: polls.revealPoll,
    clearPoll: polls.clearPoll,
    setCulprits: polls.setCulprits,
    forget(client) {
      learners.forget(client);
      emptyOf(client);
      onInstructor();
    },
    takeBack: office.takeBack,
    end() {
      const isOurs = office.isOurs();
      const all = [...learners.read().keys()];
      office.leave('ended');
      if (isOurs) {
        for (const what of ['view', 'poll', 'call', 'shown'] as const) voice.keep(what, '');
        for (const client of all) emptyOf(client);
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

/** The same object for the same learner: what shows it need not look again. */
const shownAs = new WeakMap<object, Class['learners'][number]>();
function asLearner(known: Class['learners'][number] & { readonly vote?: unknown }) {
  const before = shownAs.get(known);
  if (before) return before;
  const { vote: _, ...learner } = known;
  shownAs.set(known, learner);
  return learner;
}

function keptClass(stored: unknown, room: string): KeptClass {
  const result = v.safeParse(KeptSchema, stored);
  if (result.success && result.output.room === room) return result.output;
  return { room, term: 0, isTaken: false, call: NO_CALL, ballot: null, shown: null, learners: [] };
}
