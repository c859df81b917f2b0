import type { Link } from '../connection.ts';
import type { Hosted } from '../members.ts';
import { type HostMessage, ROOM_VERSION } from '../messages.ts';
import { paced } from '../paced.ts';
import { termAfter } from '../term.ts';

/** So long a broker has to say which desk had the room. */
const LISTEN_MS = 500;
/** A desk that does not hear itself says again that it is here. */
const ECHO_MS = 3_000;
const CONTRADICT_MS = 1_000;

interface OfficeOptions {
  readonly desk: string;
  /** The last one that this desk had; 0 if none. */
  readonly term: number;
  /** Another desk had the room when this page was loaded: it keeps it, if it is still there. */
  readonly wasTaken: boolean;
  readonly say: (text: string) => void;
  /** The room is this desk's, and what the broker has may be old: everything is to be said again. */
  readonly onOurs: () => void;
  readonly onTaken: () => void;
}

/**
 * Which desk has the room: the one with the highest term. This one says nothing else before it has heard what the broker knew, has
 * said that it is here and has heard that itself. So one that slept hears first that another one took over, since what is said on one
 * topic comes in order.
 */
export function createOffice({ desk, wasTaken, say, onOurs, onTaken, ...from }: OfficeOptions) {
  let term = wasTaken ? from.term : termAfter(from.term);
  let heard = term;
  let state: 'out' | 'listening' | 'asking' | 'ours' | 'taken' = 'out';
  /** A desk that comes takes the room; one that comes back does not. */
  let isComing = !wasTaken;
  /** The desk that has taken the room. */
  let taker: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const contradiction = paced(CONTRADICT_MS, () => {
    if (state === 'ours') claim();
  });

  const that = (is: HostMessage['is']) =>
    JSON.stringify({ is, version: ROOM_VERSION, term, desk } satisfies HostMessage);
  const sayThat = (is: HostMessage['is']) => say(that(is));

  /** The broker knows of no desk: there may have been one all the same, which the audience has heard. */
  function begin() {
    if (isComing || wasTaken) term = termAfter(heard);
    claim();
  }
  function claim() {
    clearTimeout(timer);
    state = 'asking';
    timer = setTimeout(claim, ECHO_MS);
    sayThat('here');
  }
  function hearOurs(is: HostMessage['is']) {
    if (is === 'ended' || state === 'taken' || state === 'out') return;
    // Our own will, of a connection before this one.
    if (is === 'away') return state === 'ours' ? sayThat('here') : claim();
    if (state === 'listening') return claim();
    if (state !== 'asking') return;
    clearTimeout(timer);
    state = 'ours';
    isComing = false;
    onOurs();
  }
  function hearLater({ is, term: theirs, desk: their }: HostMessage, isRetained: boolean) {
    if (is === 'here' && !(isComing && isRetained)) {
      clearTimeout(timer);
      taker = their;
      if (state === 'taken') return;
      // What was said here before this was heard may be kept now in the place of theirs: they say all again.
      if (state === 'ours') sayThat('away');
      state = 'taken';
      return onTaken();
    }
    if (state === 'taken' || state === 'out') return;
    term = termAfter(theirs);
    claim();
  }

  return {
    term: () => term,
    /** Of the term that this desk has by the time that it connects. */
    will: () => that('away'),
    isOurs: () => state === 'ours',
    isTaken: () => state === 'taken',
    /** Another window of this browser has the room, under the same name. */
    isWithin: () => state === 'taken' && taker === desk,
    /** Whether it has the room, or had it when it slept. */
    isIn: () => state === 'ours' || (state === 'asking' && !isComing),
    entered() {
      if (state === 'taken') return;
      state = 'listening';
      clearTimeout(timer);
      timer = setTimeout(begin, LISTEN_MS);
    },
    lost() {
      clearTimeout(timer);
      if (state !== 'taken') state = 'out';
    },
    /** Time has passed in which this desk could not hear. */
    woke() {
      if (state === 'ours') claim();
    },
    hear(said: HostMessage, isRetained: boolean) {
      heard = Math.max(heard, said.term);
      if (said.term === term && said.desk === desk) return hearOurs(said.is);
      const isLater = said.term > term || (said.term === term && said.desk > desk);
      if (isLater) return hearLater(said, isRetained);
      if (state === 'listening') claim();
      else contradiction.soon();
    },
    takeBack() {
      if (state !== 'taken') return;
      term = termAfter(heard);
      claim();
    },
    /** Says a last thing, and no more before it enters again. */
    leave(last: 'away' | 'ended') {
      clearTimeout(timer);
      // A room that is closed as soon as it is open is over, too.
      const isEnded = last === 'ended' && state === 'listening' && !wasTaken;
      if (state === 'ours' || state === 'asking' || isEnded) sayThat(last);
      state = 'out';
      isComing = true;
    },
  };
}

/** How a desk stands to its room, for the speaker. @param before what was said last, which stays until more is known */
export function linkAt(
  office: Pick<ReturnType<typeof createOffice>, 'isTaken' | 'isWithin' | 'isIn'>,
  link: Link,
  before: Hosted['link'],
): Hosted['link'] {
  if (office.isTaken()) return office.isWithin() ? 'lost' : 'taken';
  if (link.is === 'connecting') return 'connecting';
  if (link.is !== 'connected') return 'lost';
  return office.isIn() ? 'connected' : before;
}
