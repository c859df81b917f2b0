import {
  brokerUrls,
  connectPage,
  type HostAccess,
  type Hosted,
  hostRoom,
  loginText,
  newRoomCode,
  type RoomHost,
} from '../../room/index.ts';
import { deckBase } from '../../ui/index.ts';
import { type OpenRoom, openRoomOf } from '../state/room.ts';
import { onChange, useSession } from '../state/session.ts';
import { elapsedOf } from '../state/show.ts';
import { readAccess } from './find-room.ts';
import { codeFor, deskName, keeperOf, keepRoom } from './kept-room.ts';
import type { Stage } from './stage.ts';

/** A room that this window hosts. */
export interface Hosting {
  readonly host: RoomHost;
  cover(over: OpenRoom['over']): void;
  renew(): void;
  /** Says nothing of the room any more, and lets go of its broker. */
  leave(): void;
  /** The same, after all others heard that it is over. */
  end(): void;
}

interface HostingOptions {
  readonly access: HostAccess;
  readonly stage: Stage;
  /** The broker wants this host no more; why is for the user. */
  readonly onRefused: (because: string) => void;
  /** The server has another key, as after a restart. */
  readonly onOtherAccess: (access: HostAccess) => void;
}

/** Enters a room as its host: from then on the session shows it. */
export function hostAt({ access, stage, onRefused, onOtherAccess }: HostingOptions): Hosting {
  const before = openRoomOf(useSession.getState());
  let code = codeFor(access);
  let { addresses } = access;
  const phoneLogin = access.remote ? loginText(access.remote) : null;
  let over = before?.over ?? null;
  let hosted: Hosted = {
    ...NOT_YET,
    ...(before && { followers: before.followers, remotes: before.remotes }),
  };
  let isOver = false;

  function show() {
    if (isOver) return;
    const { refused: _, ...known } = hosted;
    useSession.setState({ room: { status: 'open', ...known, code, addresses, phoneLogin, over } });
  }
  function cover(next: OpenRoom['over']) {
    if (next === over) return;
    over = next;
    show();
  }

  const host = hostRoom({
    connect: connectPage,
    url: brokerUrls(access.broker, deckBase()),
    room: code,
    username: access.username,
    password: access.password,
    desk: deskName(),
    view: stage.view,
    talk,
    kept: keeperOf(() => code),
    onCommand: stage.carryOut,
    onChange(next) {
      if (isOver) return;
      if (next.refused !== '') return onRefused(next.refused);
      if (next.link !== hosted.link) keepRoom({ code, isClosed: false, isTaken: next.link === 'taken' });
      hosted = next;
      show();
    },
  });
  show();

  const stops = [
    watchCulprits(stage, host),
    // Who goes on has shown it long enough.
    onChange((now, then) => now.position !== then.position && cover(null)),
    askAgain((found) => {
      if (found.password !== access.password || String(found.broker) !== String(access.broker))
        return onOtherAccess(found);
      if (String(found.addresses) === String(addresses)) return;
      addresses = found.addresses;
      show();
    }),
  ];
  function stop() {
    isOver = true;
    for (const each of stops) each();
  }

  return {
    host,
    cover,
    renew() {
      code = newRoomCode();
      over = null;
      host.move(code);
      keepRoom({ code });
      show();
    },
    leave() {
      stop();
      host.leave();
    },
    end() {
      stop();
      host.end();
    },
  };
}

const NOT_YET: Hosted = {
  link: 'connecting',
  refused: '',
  followers: 0,
  remotes: [],
  drives: null,
  pairing: null,
  poll: null,
  questions: [],
};

function talk() {
  const { clock, slot } = useSession.getState().show;
  return { elapsed: elapsedOf(clock, Date.now()), isRunning: clock.status === 'running', slot };
}

/** Tells the host what a run of the case that is asked about has found, until the returned function is called. */
function watchCulprits(stage: Stage, host: RoomHost): () => void {
  let told = '';
  const look = () => {
    const poll = openRoomOf(useSession.getState())?.poll;
    if (poll?.asks.kind !== 'line') return;
    const culprits = stage.culpritsIn(poll.asks.bench);
    const found = JSON.stringify([poll.id, culprits]);
    if (culprits.length === 0 || found === told) return;
    told = found;
    host.setCulprits(culprits);
  };
  const stops = [stage.view.watch(look), onChange((now, then) => now.room !== then.room && look())];
  return () => {
    for (const stop of stops) stop();
  };
}

/** How often the server is asked whether this machine has another address, or the server another key. */
const ASK_EVERY_MS = 5_000;

function askAgain(onAccess: (access: HostAccess) => void): () => void {
  let isOver = false;
  const asking = setInterval(async () => {
    const access = await readAccess();
    if (!isOver && access && access !== 'silent') onAccess(access);
  }, ASK_EVERY_MS);
  return () => {
    isOver = true;
    clearInterval(asking);
  };
}
