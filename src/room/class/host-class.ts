import * as v from 'valibot';
import { at } from '#case';
import { alike } from '../alike.ts';
import { BOARD_EVERY_MS, GONE_AFTER_MS, KEEP_ALIVE_S, MOST_BYTES, MOST_TOLD_BYTES } from '../bounds.ts';
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
import { CLASS_UP, type ClassUp, saidBy } from '../topics.ts';
import { type ClassCall, NO_CALL, NOTHING_TOLD, type ShownSolution } from './calls.ts';
import { classTopicsOf } from './class-topics.ts';
import { createLearners, KeptLearnersSchema } from './learners.ts';
import { createLetters } from './letters.ts';
import type { Class, ClassHost, HostClassOptions } from './members.ts';
import { CallSchema, SolutionSchema, ToldSchema } from './schemas.ts';
import { seal } from './sealed.ts';

/** The clocks of learners go by this: who came late hears the time anew. */
const CALL_EVERY_MS = 5_000;
const KEEP_MS = 1_000;
/** All that a learner says but that it is here. */
const WORDS = CLASS_UP.filter((what) => what !== 'learns');

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
  const letters = createLetters({ post, waits: () => !maySay() });
  const store = createStore<Class>({
    ...{ link: 'connecting', refused: '', learners: [], call, poll: polling.poll(), shown },
    turnedAway: 0,
  });
  const boards = paced(BOARD_EVERY_MS, show);
  const tells = paced(BOARD_EVERY_MS, tellAll);
  const keeps = paced(KEEP_MS, keep, 'later');
  const paces = [boards, tells, keeps, stage, letters];
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
    // Those to whom nothing was told hear that, too: another desk may have told them something.
    letters.startAnew(learners.read().keys());
    boards.soon();
    keep();
  }
  function onMessage({ topic, text, isRetained }: Message) {
    const from = saidBy(topic, CLASS_UP);
    if (from && from.what !== 'remote') {
      if (learners.hear(from.client, from.what, text, isRetained)) onLearners();
      onSaid(from.client, from.what, text);
    } else if (topic === topics.host) {
      const said = readAs(HostSchema, text);
      if (said) office.hear(said, isRetained);
    }
    for (const each of paces) each.catchUp();
  }
  function onSaid(client: string, what: ClassUp, text: string) {
    if (what !== 'learns') return;
    // With each load of its page a learner has another key.
    if (text !== '') letters.toNewKey(client, learners.keyOf(client));
    else if (office.isOurs() && learners.takeScreen(client))
      // Who is gone shows nothing any more, to nobody.
      connection.publish(topics.up(client, 'screen'), '', { isRetained: true });
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
  function post(client: string) {
    const key = learners.keyOf(client);
    if (key === null) return;
    const told = learners.read().get(client)?.learner.told ?? NOTHING_TOLD;
    const topic = topics.to(client);
    const sealed = seal(key, topic, JSON.stringify({ term: office.term(), told }));
    connection.publish(topic, JSON.stringify({ sealed }), { isRetained: true });
  }
  function callNow(): ClassCall {
    const { task } = call;
    const here = learners.list().filter(({ isHere, status }) => isHere && status);
    const done = here.filter(({ status }) => task && at(at(status?.work, task.lesson), task.task)?.isPassed);
    return { ...call, standing: { here: here.length, done: done.length } };
  }

  function show() {
    if (isOver) return;
    const now = store.read();
    const list = learners.list();
    const isSame =
      list.length === now.learners.length && list.every((each, index) => each === now.learners[index]);
    store.set({
      link: linkAt(office, link, now.link),
      refused: link.is === 'refused' ? link.because : '',
      learners: isSame ? now.learners : list,
      call: alike(now.call, callNow()),
      poll: polling.poll(),
      shown,
      turnedAway: learners.turnedAway(),
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
  /** Deletes what the broker has of a learner. That it is here, and its key, stay: it does not say that again by itself. */
  function emptyOf(client: string, ...besides: readonly ClassUp[]) {
    connection.publish(topics.to(client), '', { isRetained: true });
    for (const what of [...WORDS, ...besides])
      connection.publish(topics.up(client, what), '', { isRetained: true });
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
      const next = { ...call, ...changed };
      if (!isSayable(CallSchema, next, MOST_BYTES.down))
        return 'This cannot be said to a class: it is too long.';
      call = next;
      onInstructor();
      return null;
    },
    tell(client, changed) {
      const told = learners.toldNext(client, changed);
      if (!told) return 'This learner is not on the board any more.';
      if (!isSayable(ToldSchema, told, MOST_TOLD_BYTES))
        return 'This is more than can be told to one learner. Take back some of the notes, or offer less at a time.';
      learners.tell(client, told);
      letters.to(client);
      onInstructor();
      return null;
    },
    showSolution(solution) {
      if (solution && !isSayable(SolutionSchema, solution, MOST_BYTES.down))
        return 'This solution is too long to be shown to all.';
      shown = solution;
      onInstructor();
      return null;
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

/** What takes a message beyond its largest part: the rest of it, and its topic. */
const MARGIN = 1_024;
const encoder = new TextEncoder();

/** Whether those who hear it would read it, and the broker takes it. */
function isSayable(schema: v.GenericSchema, value: object, most: number): boolean {
  return v.is(schema, value) && encoder.encode(JSON.stringify(value)).length <= most - MARGIN;
}

function keptClass(stored: unknown, room: string): KeptClass {
  const result = v.safeParse(KeptSchema, stored);
  if (result.success && result.output.room === room) return result.output;
  return { room, term: 0, isTaken: false, call: NO_CALL, ballot: null, shown: null, learners: [] };
}
