import { type Asks, type HostAccess, newRoomCode, type RoomPlace } from '../../room/index.ts';
import { deckBase, randomName } from '../../ui/index.ts';
import type { OpenRoom, Room } from '../state/room.ts';
import { useSession } from '../state/session.ts';
import { type Found, findRoom, isOwnMachine } from './find-room.ts';
import { type Hosting, hostAt } from './hosting.ts';
import { keepRoom, keptRoom } from './kept-room.ts';
import type { Stage } from './stage.ts';

/** What the user can do with the room, in the window that leads. */
export type Desk = ReturnType<typeof createDesk>;

/** A server that is being started answers soon. */
const AGAIN_MS = 3_000;

export function createDesk(stage: Stage) {
  let hosting: Hosting | null = null;
  /** A broker elsewhere, before it is known who hosts. */
  let place: RoomPlace | null = null;
  /** Counts what was asked for: an answer that comes late is to nobody. */
  let turn = 0;
  let again: ReturnType<typeof setTimeout> | undefined;

  /** Another one than the session shows: what was begun is over. */
  function begin(): number {
    clearTimeout(again);
    hosting?.leave();
    hosting = null;
    return ++turn;
  }

  async function open(isAsked: boolean) {
    const mine = begin();
    const goesOn = keptRoom() !== null;
    // One that another window has hosted is shown meanwhile.
    const isShown = useSession.getState().room.status === 'open';
    if ((isAsked || goesOn) && !isShown) put({ status: 'opening' });
    const found = await findRoom();
    if (mine !== turn) return;
    if (found.is === 'silent' && goesOn && !isAsked) again = setTimeout(() => void open(false), AGAIN_MS);
    else take(found, isAsked);
  }

  function take(found: Found, isAsked: boolean) {
    switch (found.is) {
      case 'here':
        return host(found.access);
      case 'elsewhere':
        place = found.place;
        return put({ status: 'locked', because: '' });
      case 'none':
        return put({ status: 'closed', because: isAsked ? NO_ROOM_HERE : '' });
      case 'silent':
        return put({ status: 'closed', because: isAsked ? SILENT : '' });
    }
  }

  function host(access: HostAccess) {
    begin();
    hosting = hostAt({
      access,
      stage,
      onOtherAccess: host,
      onRefused: (because) => void refused(because, access),
    });
  }

  /** A server that was started again has another key: it is asked for before anybody is told. */
  async function refused(because: string, access: HostAccess) {
    const mine = begin();
    const found = await findRoom();
    if (mine !== turn) return;
    if (found.is === 'here' && found.access.password !== access.password) return host(found.access);
    put(place && found.is === 'elsewhere' ? { status: 'locked', because } : { status: 'closed', because });
  }

  return {
    /** Opens the room if this machine has one, unless the user has closed it: a desk is there. */
    look() {
      const kept = keptRoom();
      if (useSession.getState().room.status !== 'closed' || kept?.isClosed) return;
      // A page on the internet has none before somebody says so.
      if (kept || isOwnMachine()) void open(false);
    },
    open: () => void open(true),
    /** As a user of the broker elsewhere. @param phones the password of its user `remote`; without one, no phone can drive */
    enter(username: string, password: string, phones: string) {
      if (!place) return;
      const { broker, room = keptRoom()?.code || newRoomCode() } = place;
      const remote = phones === '' ? {} : { remote: { username: 'remote', password: phones } };
      host({ broker, room, username, password, addresses: [deckBase()], ...remote });
    },
    /** Goes on with the room of the window that has led. */
    goOn: () => void open(false),
    /** Another window goes on with it. */
    leave: () => void begin(),
    close() {
      keepRoom({ isClosed: true, host: null });
      hosting?.end();
      hosting = null;
      begin();
      put({ status: 'closed', because: '' });
    },
    renew: () => hosting?.renew(),
    takeBack: () => hosting?.host.takeBack(),
    pair: (isWanted: boolean) => hosting?.host.pair(isWanted),
    sendAway: (client: string) => hosting?.host.sendAway(client),
    letDrive: (client: string | null) => hosting?.host.letDrive(client),
    openPoll: (slide: number, question: string, asks: Asks) =>
      hosting?.host.openPoll(randomName(), slide, question, asks),
    shutPoll: () => hosting?.host.shutPoll(),
    revealPoll: () => hosting?.host.revealPoll(),
    clearPoll: () => hosting?.host.clearPoll(),
    markAnswered: (id: string, is: boolean) => hosting?.host.markAnswered(id, is),
    hideQuestion: (id: string, is: boolean) => hosting?.host.hideQuestion(id, is),
    cover: (over: OpenRoom['over']) => hosting?.cover(over),
  };
}

function put(room: Room): void {
  useSession.setState({ room });
}

const NO_ROOM_HERE =
  'The server of this deck has no room. Start it with `npm start -- --room`, and open the desk at the address that it prints.';
const SILENT =
  'The server of this deck does not answer. Start it with `npm start -- --room`, then try again.';
