import { GONE_AFTER_MS, KEEP_ALIVE_S } from '../bounds.ts';
import type { Connection, Link, Message } from '../connection.ts';
import { createOffice, linkAt } from '../host/office.ts';
import { createVoice } from '../host/voice.ts';
import { HostSchema } from '../schemas/down.ts';
import { readAs } from '../schemas/read.ts';
import { rightsOf } from '../seats.ts';
import { classTopicsOf } from './class-topics.ts';
import type { KeptClass } from './kept.ts';
import type { Class, HostClassOptions } from './members.ts';

interface ClassDeskOptions {
  readonly options: HostClassOptions;
  readonly before: Pick<KeptClass, 'term' | 'isTaken'>;
  /** A page whose clock was not looked at for longer than this, in milliseconds, has slept. */
  readonly looksEveryMs: number;
  /** The broker says from now on what it knows; it may have lost what was said. */
  readonly onEntered: () => void;
  /** The class is this desk's, and everything is to be said again. */
  readonly onOurs: () => void;
  readonly onMessage: (message: Message) => void;
  /** How it stands to the class is not as before. */
  readonly onChange: () => void;
}

/** An instructor's place at the broker: the connection, and whether the class is this desk's or another one's. */
export function createClassDesk(given: ClassDeskOptions) {
  const { options, before, looksEveryMs, onEntered, onChange } = given;
  const { connect, url, room, username, password, desk } = options;
  const topics = classTopicsOf(room);
  let connection: Connection | null = null;
  let link: Link = { is: 'connecting' };
  let lookedAt = Date.now();

  const voice = createVoice<'host' | 'view' | 'patch' | 'poll' | 'call' | 'shown'>(classTopicsOf);
  const office = createOffice({
    desk,
    term: before.term,
    wasTaken: before.isTaken,
    say: (text) => voice.keep('host', text),
    onOurs: given.onOurs,
    onTaken: onChange,
  });
  function lookAtClock() {
    if (Date.now() - lookedAt > looksEveryMs + GONE_AFTER_MS) office.woke();
    lookedAt = Date.now();
  }
  function onLink(next: Link) {
    link = next;
    if (next.is !== 'connected') office.lost();
    else {
      onEntered();
      // A broker that was restarted does not know the room.
      if (!office.isTaken()) voice.toBroker({ do: 'move', room });
      office.entered();
    }
    onChange();
  }
  function onMessage(message: Message) {
    const said = message.topic === topics.host ? readAs(HostSchema, message.text) : null;
    if (said) office.hear(said, message.isRetained);
    given.onMessage(message);
  }

  return {
    office,
    voice,
    lookAtClock,
    /** Whether what is said now is not of a time before this page slept. */
    maySay(): boolean {
      lookAtClock();
      return office.isOurs();
    },
    /** How it stands to the class, for the instructor. @param before what was said last */
    standing: (before: Class['link']): Pick<Class, 'link' | 'refused'> => ({
      link: linkAt(office, link, before),
      refused: link.is === 'refused' ? link.because : '',
    }),
    enter() {
      connection = connect({
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
    },
    /** What a learner hears there, now and later; an empty text deletes what the broker has. */
    keep(topic: string, text: string): void {
      connection?.publish(topic, text, { isRetained: true });
    },
  };
}

export type ClassDesk = ReturnType<typeof createClassDesk>;
