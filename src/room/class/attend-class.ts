import { isSame } from '../../windows/index.ts';
import { KEEP_ALIVE_S } from '../bounds.ts';
import { comeAgain } from '../come-again.ts';
import type { Connection, Link, Message } from '../connection.ts';
import { createHearing } from '../hearing.ts';
import { ROOM_VERSION } from '../messages.ts';
import { type Poll, whyNoVote } from '../poll.ts';
import { mostBytes, rightsOf } from '../seats.ts';
import { createStore } from '../store.ts';
import { CLASS_UP, type ClassUp } from '../topics.ts';
import { createCalls } from './called.ts';
import { classTopicsOf } from './class-topics.ts';
import { fittingReply, latestReply } from './fitting-reply.ts';
import type { Attended, Attending, AttendOptions, Said } from './members.ts';
import { createOutbox } from './outbox.ts';
import { newKey } from './sealed.ts';
import { type LearnerScreen, NO_REPLY } from './status.ts';

const NOTHING_SAID: Said = { status: null, hand: null, reply: NO_REPLY, vote: null, isShowing: false };
/** The last will of a connection before this one may come after what is said first: then this is said again. */
const AGAIN_MS = 3_000;
const encoder = new TextEncoder();

/** Attends a class: hears what all are called to and what this device is told, and says how it stands. */
export function attendClass(options: AttendOptions): Attending {
  const { connect, url, room, client, username, password, kept } = options;
  const topics = classTopicsOf(room);
  const key = newKey();
  const before = kept.read();
  let connection: Connection | null = null;
  let link: Link = { is: 'connecting' };
  let mine: Said = { ...NOTHING_SAID, ...before, isShowing: false };
  let screen: LearnerScreen | null = null;
  /** A poll that a vote was taken back from. */
  let takenBack: string | null = null;
  /** Whether a class that was on has heard, or will have heard, what is said. */
  let wasIn = before !== null;
  let hasEnded = false;
  let again: ReturnType<typeof setTimeout> | undefined;

  const hearing = createHearing(topics);
  const calls = createCalls({ topic: topics.to(client), key, newest: hearing.newest });
  const store = createStore<Attended>(attended());
  const outbox = createOutbox((what) => publish(what, textOf(what)));

  function attended(): Attended {
    const { host, view, poll } = hearing.read();
    const seen = host === 'ended' ? { view: null, poll: null } : { view, poll };
    return { link, host, ...seen, ...calls.read(), mine };
  }
  const show = () => store.set(attended());

  /** What this device says, all of it: `null` where a hand is down says so to an instructor who could not hear it go down. */
  function textOf(what: ClassUp): string {
    if (mine.status === null) return '';
    const values = {
      learns: { version: ROOM_VERSION, key },
      status: mine.status,
      hand: mine.hand,
      reply: fittingReply(mine.reply),
      vote: mine.vote ?? (takenBack === null ? null : { poll: takenBack, choice: null }),
      screen,
    } as const;
    return what === 'vote' && values.vote === null ? '' : JSON.stringify(values[what]);
  }
  function publish(what: ClassUp, text: string) {
    const topic = topics.up(client, what);
    const most = mostBytes('learner', topic);
    // What is too long is not taken by the broker, and counts as said too much.
    if (text.length > most || (text.length * 3 > most && encoder.encode(text).length > most)) return;
    connection?.publish(topic, text, { isRetained: true });
  }
  function sayAll() {
    if (mine.status === null || hasEnded) return;
    outbox.now(CLASS_UP);
    clearTimeout(again);
    again = setTimeout(() => {
      say('learns');
      if (screen) say('screen');
    }, AGAIN_MS);
  }
  function say(what: ClassUp) {
    if (mine.status !== null && !hasEnded) outbox.soon(what);
  }
  function put(what: ClassUp, changed: Partial<Said>) {
    mine = { ...mine, ...changed };
    kept.keep(mine);
    say(what);
    show();
  }

  /** Nothing of this device is to be kept by the broker, nor by the browser. */
  function takeBack() {
    outbox.clear();
    clearTimeout(again);
    for (const what of CLASS_UP) publish(what, '');
    screen = null;
    takenBack = null;
  }
  function onHeard() {
    const { host, poll, isPollKnown } = hearing.read();
    if (host === 'ended' && !hasEnded) end();
    else if (hasEnded && (host === 'here' || host === 'away')) {
      hasEnded = false;
      sayAll();
    }
    if (host === 'here' && mine.status) wasIn = true;
    if (isPollKnown && !hasEnded) forgetVote(poll);
    show();
  }
  function end() {
    takeBack();
    hasEnded = true;
    calls.clear();
    // Who came after the end has said nothing to that class, and waits for the next one.
    if (!wasIn) return;
    wasIn = false;
    mine = NOTHING_SAID;
    kept.keep(null);
  }
  /** Another poll is on, or none: what was said to one before it is of no use. */
  function forgetVote(poll: Poll | null) {
    if (takenBack !== poll?.id) takenBack = null;
    if (mine.vote && mine.vote.poll !== poll?.id) put('vote', { vote: null });
  }

  function onMessage(message: Message) {
    if (hearing.read().host !== 'of another release') calls.hear(message);
    hearing.hear(message);
    outbox.catchUp();
    onHeard();
  }
  function onLink(next: Link) {
    link = next;
    if (next.is === 'connected') {
      hearing.entered();
      calls.entered();
      sayAll();
    } else clearTimeout(again);
    show();
  }

  const stopWatching = hearing.watch(show);
  connection = comeAgain(connect)({
    url,
    client,
    username,
    password,
    keepAlive: KEEP_ALIVE_S,
    will: { topic: topics.up(client, 'learns'), text: '' },
    subscribes: rightsOf('learner', room, client).subscribes,
    onMessage,
    onLink,
  });

  return {
    read: store.read,
    watch: store.watch,
    report(status) {
      if (isSame(mine.status, status)) return;
      const isFirst = mine.status === null;
      put('status', { status });
      if (!isFirst) return;
      wasIn ||= hearing.read().host === 'here';
      if (link.is === 'connected') sayAll();
    },
    raise: (hand) => put('hand', { hand }),
    show(next) {
      screen = next;
      put('screen', { isShowing: next !== null });
    },
    reply: (reply) => put('reply', { reply: latestReply(reply) }),
    vote(choice) {
      const { poll } = hearing.read();
      const because = hasEnded ? 'The class is over.' : whyNoVote(poll, choice);
      if (because !== null || !poll) return because;
      takenBack = choice === null ? poll.id : null;
      put('vote', { vote: choice === null ? null : { poll: poll.id, choice } });
      return null;
    },
    leave() {
      outbox.flush();
      publish('learns', '');
      if (screen) publish('screen', '');
      stop();
    },
    forget() {
      takeBack();
      kept.keep(null);
      stop();
    },
  };

  function stop() {
    clearTimeout(again);
    outbox.stop();
    stopWatching();
    hearing.stop();
    connection?.close();
  }
}
