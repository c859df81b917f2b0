import { alike } from '../alike.ts';
import { BEAT_EVERY_MS, GONE_AFTER_MS, KEEP_ALIVE_S, MOST_BYTES, PATCH_EVERY_MS } from '../bounds.ts';
import type { Link, Message } from '../connection.ts';
import type { Hosted, HostOptions, RoomHost } from '../members.ts';
import type { AskedMessage, PollMessage } from '../messages.ts';
import { paced } from '../paced.ts';
import { HostSchema } from '../schemas/down.ts';
import { readAs } from '../schemas/read.ts';
import { CommandSchema } from '../schemas/up.ts';
import { rightsOf } from '../seats.ts';
import { saidBy, topicsOf, UP } from '../topics.ts';
import { publicPollOf } from './ballot.ts';
import { beatOf } from './beat.ts';
import { type KeptHost, keptHost } from './kept.ts';
import { createOffice, linkAt } from './office.ts';
import { createPhones } from './phones.ts';
import { publicQuestions } from './questions.ts';
import { createRecord } from './record.ts';
import { createStage } from './stage.ts';
import { createVoice } from './voice.ts';

/** Votes and questions are said together at the end of so long. */
const GATHER_MS = 500;
const KEEP_MS = 1_000;

/** Hosts a room: says what the audience sees, counts what it says, and lets one paired phone at a time drive the talk. */
export function hostRoom(options: HostOptions): RoomHost {
  const { desk, kept, onCommand, onChange } = options;
  let { room } = options;
  const before = keptHost(kept.read(), room);
  let link: Link = { is: 'connecting' };
  let hosted: Hosted | null = null;
  let lookedAt = Date.now();
  let missing: ReturnType<typeof setTimeout> | undefined;

  const voice = createVoice<'host' | 'view' | 'patch' | 'poll' | 'asked' | 'desk'>(topicsOf);
  const office = createOffice({
    desk,
    term: before.term,
    wasTaken: before.isTaken,
    say: (text) => voice.keep('host', text),
    onOurs,
    onTaken: onDesk,
  });
  const stage = createStage({
    view: options.view,
    term: office.term,
    maySay,
    say: (what, text) => (what === 'view' ? voice.keep(what, text) : voice.say(what, text)),
  });
  const record = createRecord(before, onDesk);
  const phones = createPhones({
    start: before.paired,
    onChange: onPhones,
    onAsked() {
      if (Date.now() - phones.lastBeatAt() > BEAT_EVERY_MS) beats.soon();
    },
    onCommand,
  });

  const tells = paced(GATHER_MS, tell);
  const beats = paced(PATCH_EVERY_MS, beat);
  const shows = paced(PATCH_EVERY_MS, show);
  const keeps = paced(KEEP_MS, keep, 'later');
  const paces = [tells, beats, shows, keeps, stage];
  const ticking = setInterval(tick, BEAT_EVERY_MS);
  enter();

  /** Whether what is said now is not of a time before this page slept. */
  function maySay(): boolean {
    lookAtClock();
    return office.isOurs();
  }
  function lookAtClock() {
    if (Date.now() - lookedAt <= GONE_AFTER_MS) return;
    lookedAt = Date.now();
    office.woke();
  }
  function tick() {
    lookAtClock();
    lookedAt = Date.now();
    const { phones: paired, pairing } = phones.read();
    if (paired.length > 0 || pairing !== null) beats.soon();
    shows.soon();
  }

  function enter() {
    const will = {
      topic: topicsOf(room).host,
      get text() {
        return office.will();
      },
    };
    const { connect, url, username, password } = options;
    const { subscribes } = rightsOf('host', room, desk);
    const login = { client: desk, username, password, keepAlive: KEEP_ALIVE_S };
    voice.enter(room, connect({ url, ...login, will, subscribes, onLink, onMessage }));
  }
  function onLink(next: Link) {
    link = next;
    if (next.is !== 'connected') office.lost();
    else onConnected();
    shows.soon();
  }
  function onConnected() {
    record.askWhoIsHere();
    clearTimeout(missing);
    missing = setTimeout(record.missTheSilent, GONE_AFTER_MS);
    // A broker that was restarted knows neither the room nor its phones.
    if (!office.isTaken()) {
      voice.toBroker({ do: 'move', room });
      voice.toBroker({ do: 'paired', remotes: phones.secrets() });
    }
    office.entered();
  }
  function onOurs() {
    voice.toBroker({ do: 'pair', secret: phones.read().pairing });
    stage.begin();
    voice.forget();
    tell();
    beats.soon();
    shows.soon();
    keep();
  }

  function onMessage({ topic, text, isRetained }: Message) {
    const from = saidBy(topic, UP);
    if (from?.what === 'remote') {
      const command = isRetained ? null : readAs(CommandSchema, text, MOST_BYTES.up);
      if (command && office.isOurs()) phones.hear(from.client, command);
    } else if (from) {
      if (record.hear(from.client, from.what, text)) onAudience();
    } else if (topic === topicsOf(room).host) {
      const said = readAs(HostSchema, text);
      if (said) office.hear(said, isRetained);
    }
    for (const each of paces) each.catchUp();
  }
  function onAudience() {
    tells.soon();
    shows.soon();
    keeps.soon();
  }
  /** The desk has done something. */
  function onDesk() {
    tells.soon();
    shows.soon();
    keep();
  }
  function onPhones() {
    beats.soon();
    shows.soon();
    keep();
  }

  /** Says what came of votes and questions. */
  function tell() {
    if (!maySay()) return;
    const term = office.term();
    const poll = record.poll();
    voice.keepIfNew('poll', { term, poll: poll && publicPollOf(poll) } satisfies PollMessage);
    const questions = publicQuestions(record.questions());
    voice.keepIfNew('asked', { term, questions } satisfies AskedMessage);
  }
  function beat() {
    if (!maySay()) return;
    const message = beatOf(office.term(), phones, record, options.talk());
    voice.say('desk', JSON.stringify(message));
  }
  function show() {
    const { drives, pairing } = phones.read();
    const next: Hosted = {
      link: linkAt(office, link, hosted?.link ?? 'connecting'),
      refused: link.is === 'refused' ? link.because : '',
      followers: record.followers(),
      remotes: phones.remotes(),
      drives,
      pairing,
      poll: record.poll(),
      questions: record.questions(),
    };
    const now = alike(hosted, next);
    if (now === hosted) return;
    hosted = now;
    onChange(now);
  }
  function keep() {
    // What is kept is the other window's now.
    if (office.isWithin()) return;
    const { term, isTaken } = office;
    kept.keep({
      room,
      term: term(),
      isTaken: isTaken(),
      ...record.kept(),
      paired: phones.read(),
    } satisfies KeptHost);
  }

  function stop() {
    clearInterval(ticking);
    clearTimeout(missing);
    for (const each of paces) each.stop();
    phones.stop();
    voice.close();
  }
  /** Ends the room for all. */
  function close() {
    const isOurs = office.isOurs();
    stage.flush();
    office.leave('ended');
    if (isOurs) for (const what of ['view', 'poll', 'asked'] as const) voice.keep(what, '');
  }

  return {
    ...record,
    pair(isWanted) {
      phones.wantPhone(isWanted);
      voice.toBroker({ do: 'pair', secret: phones.read().pairing });
    },
    sendAway(client) {
      if (!phones.sendAway(client)) return;
      // It hears that it was before it is put out.
      beat();
      voice.toBroker({ do: 'unpair', client });
    },
    letDrive: phones.letDrive,
    takeBack: office.takeBack,
    move(next) {
      close();
      voice.close();
      room = next;
      record.clear();
      phones.clear();
      enter();
    },
    end() {
      close();
      stop();
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
