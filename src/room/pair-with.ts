import { HELLO_EVERY_MS, KEEP_ALIVE_S, LOST_AFTER_MS } from './bounds.ts';
import { comeAgain } from './come-again.ts';
import type { BeatMessage, Command, Commanded } from './command.ts';
import type { Connection, Link, Message } from './connection.ts';
import { audienceTopics, createHearing } from './hearing.ts';
import type { PairOptions, Remoted, Remoting } from './members.ts';
import { BeatSchema } from './schemas/down.ts';
import { readAs } from './schemas/read.ts';
import { createStore } from './store.ts';
import { topicsOf } from './topics.ts';

/** A secret that so many beats have left without an answer is used up. */
const MOST_TRIES = 3;

/** A phone that drives the talk, once the desk has paired it. */
export function pairWith(options: PairOptions): Remoting {
  const { connect, url, room, client, username, password, secret, name } = options;
  const topics = topicsOf(room);
  let connection: Connection | null = null;
  let link: Link = { is: 'connecting' };
  let beat: BeatMessage | null = null;
  let heardAt = Number.NEGATIVE_INFINITY;
  let pairing: Remoted['pairing'] = 'waiting';
  let tries = 0;
  let lost: ReturnType<typeof setTimeout> | undefined;

  const hearing = createHearing(topics);
  const store = createStore<Remoted>(remoted());

  /** By the clock, as timers do not run in a page that sleeps. */
  function isHeard(): boolean {
    const ago = Date.now() - heardAt;
    return link.is === 'connected' && ago >= 0 && ago <= LOST_AFTER_MS;
  }
  function remoted(): Remoted {
    const { host, view } = hearing.read();
    const drives = beat?.drives === client ? 'this' : beat?.drives == null ? 'the desk' : 'another phone';
    return { link, host, isHeard: isHeard(), pairing, drives, beat, view };
  }
  function show() {
    const next = remoted();
    const now = store.read();
    const isNew = Object.entries(next).some(([key, value]) => Reflect.get(now, key) !== value);
    if (isNew) store.set(next);
  }

  function send(command: Command): boolean {
    const text = JSON.stringify({ ...command, beat: beat?.beat ?? 0 } satisfies Commanded);
    return connection?.publish(topics.remote(client), text) ?? false;
  }
  function askToPair() {
    tries += 1;
    send({ do: 'pair', secret, name });
  }

  function hearBeat(text: string) {
    const said = readAs(BeatSchema, text);
    if (!said || said.term < hearing.newest() || said.term < (beat?.term ?? 0)) return;
    beat = said;
    heardAt = Date.now();
    clearTimeout(lost);
    lost = setTimeout(show, LOST_AFTER_MS + 1);
    if (said.paired.includes(client)) pairing = 'paired';
    else if (pairing === 'paired' || tries >= MOST_TRIES) pairing = 'away';
    else if (pairing === 'waiting') askToPair();
    show();
  }
  function enter() {
    connection = comeAgain(connect)({
      url,
      client,
      username,
      password,
      keepAlive: KEEP_ALIVE_S,
      subscribes: [...audienceTopics(room), topics.desk],
      onMessage,
      onLink,
    });
  }
  function onLink(next: Link) {
    link = next;
    if (next.is === 'refused') pairing = 'away';
    if (next.is === 'connected') onConnected();
    show();
  }
  function onConnected() {
    tries = 0;
    hearing.entered();
    // A desk that pairs no more says nothing until it is asked.
    send({ do: 'hello' });
    if (pairing === 'waiting') askToPair();
  }
  function onMessage(message: Message) {
    if (message.topic !== topics.desk) hearing.hear(message);
    else if (!message.isRetained) hearBeat(message.text);
  }

  const stopWatching = hearing.watch(show);
  const ticking = setInterval(() => {
    if (pairing !== 'away') send({ do: 'hello' });
    show();
  }, HELLO_EVERY_MS);
  enter();

  return {
    read: store.read,
    watch: store.watch,
    command(command) {
      show();
      const { drives } = store.read();
      const may = pairing === 'paired' && (drives === 'this' || command.do === 'take');
      return may && isHeard() && send(command);
    },
    leave() {
      clearInterval(ticking);
      clearTimeout(lost);
      stopWatching();
      hearing.stop();
      connection?.close();
    },
  };
}
