import { KEEP_ALIVE_S, STATUS_EVERY_MS } from '../bounds.ts';
import { comeAgain } from '../come-again.ts';
import type { Connection, Link, Message } from '../connection.ts';
import { createHearing } from '../hearing.ts';
import { ROOM_VERSION } from '../messages.ts';
import { paced } from '../paced.ts';
import type { Poll, Vote } from '../poll.ts';
import { readAs } from '../schemas/read.ts';
import { rightsOf } from '../seats.ts';
import { createStore } from '../store.ts';
import { type ClassUp, classTopicsOf } from '../topics.ts';
import { NO_CALL, NOTHING_TOLD } from './calls.ts';
import type { Attended, Attending, AttendOptions, Said } from './members.ts';
import { CallMessageSchema, ShownMessageSchema, ToldMessageSchema } from './schemas.ts';
import { type LearnerScreen, NO_REPLY } from './status.ts';

const NOTHING_SAID: Said = { status: null, hand: null, reply: NO_REPLY, vote: null, isShowing: false };
/** What is said seldom goes out soon. */
const SOON_MS = 300;

/** Attends a class: hears what all are called to and what this device is told, and says how it stands. */
export function attendClass(options: AttendOptions): Attending {
  const { connect, url, room, client, username, password, kept } = options;
  const topics = classTopicsOf(room);
  let connection: Connection | null = null;
  let link: Link = { is: 'connecting' };
  let call = NO_CALL;
  let ahead = 0;
  let shown: Attended['shown'] = null;
  let told = NOTHING_TOLD;
  let mine: Said = { ...NOTHING_SAID, ...kept.read(), isShowing: false };
  let screen: LearnerScreen | null = null;

  const hearing = createHearing(topics);
  const store = createStore<Attended>(attended());
  const boxes = {
    learns: box('learns', SOON_MS),
    status: box('status', STATUS_EVERY_MS),
    hand: box('hand', SOON_MS),
    reply: box('reply', SOON_MS),
    vote: box('vote', SOON_MS),
    screen: box('screen', STATUS_EVERY_MS),
  } as const;

  function attended(): Attended {
    const { host, view, poll } = hearing.read();
    return { link, host, call, ahead, view, poll, shown, told, mine };
  }
  const show = () => store.set(attended());

  function textOf(what: ClassUp): string {
    const values = {
      learns: mine.status && { version: ROOM_VERSION },
      status: mine.status,
      hand: mine.hand,
      reply: mine.status && mine.reply,
      vote: mine.vote,
      screen,
    } as const;
    const value = values[what];
    return value === null ? '' : JSON.stringify(value);
  }
  function publish(what: ClassUp, text: string) {
    connection?.publish(topics.up(client, what), text, { isRetained: true });
  }
  function box(what: ClassUp, everyMs: number) {
    return paced(everyMs, () => publish(what, textOf(what)));
  }
  function say(what: ClassUp, changed: Partial<Said>) {
    mine = { ...mine, ...changed };
    kept.keep(mine);
    boxes[what].soon();
    show();
  }

  function hearCall(text: string, isRetained: boolean) {
    const said = readAs(CallMessageSchema, text);
    if (!said || said.term < hearing.newest()) return;
    if (!isRetained || ahead === 0) ahead = said.now - Date.now();
    call = said.call;
  }
  function hearTold(text: string) {
    const said = readAs(ToldMessageSchema, text);
    if (said && said.term >= hearing.newest()) told = said.told;
  }
  function hearShown(text: string) {
    const said = readAs(ShownMessageSchema, text);
    if (said && said.term >= hearing.newest()) shown = said.shown;
  }
  function onMessage(message: Message) {
    const { topic, text, isRetained } = message;
    if (topic === topics.call) hearCall(text, isRetained);
    else if (topic === topics.to(client)) hearTold(text);
    else if (topic === topics.shown) hearShown(text);
    else hearing.hear(message);
    for (const each of Object.values(boxes)) each.catchUp();
    show();
  }
  function onLink(next: Link) {
    link = next;
    if (next.is === 'connected') {
      hearing.entered();
      for (const what of Object.keys(boxes) as ClassUp[]) {
        const text = textOf(what);
        if (text !== '' || what === 'screen') publish(what, text);
      }
    }
    show();
  }

  hearing.watch(show);
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
      const isFirst = mine.status === null;
      say('status', { status });
      if (isFirst) boxes.learns.soon();
    },
    raise: (hand) => say('hand', { hand }),
    show(next) {
      screen = next;
      say('screen', { isShowing: next !== null });
    },
    reply: (reply) => say('reply', { reply }),
    vote(choice) {
      const { poll } = hearing.read();
      const because = whyNoVote(poll, choice);
      if (because === null && poll) say('vote', { vote: choice === null ? null : { poll: poll.id, choice } });
      return because;
    },
    leave() {
      publish('learns', '');
      if (screen) publish('screen', '');
      stop();
    },
    forget() {
      for (const what of Object.keys(boxes) as ClassUp[]) publish(what, '');
      kept.keep(null);
      stop();
    },
  };

  function stop() {
    for (const each of Object.values(boxes)) each.stop();
    hearing.stop();
    connection?.close();
  }
}

/** Why a vote does not count, for the user. */
function whyNoVote(poll: Poll | null, choice: Vote['choice'] | null): string | null {
  if (!poll) return 'There is nothing to vote on.';
  if (poll.state !== 'open') return 'The vote is closed.';
  if (choice === null) return null;
  const isPossible =
    poll.asks.kind === 'line'
      ? typeof choice !== 'number'
      : typeof choice === 'number' && choice < poll.asks.choices.length;
  return isPossible ? null : 'This is nothing that the vote asks for.';
}
