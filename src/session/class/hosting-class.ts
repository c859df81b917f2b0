import * as v from 'valibot';
import {
  type AudienceView,
  brokerUrls,
  type Class,
  type ClassHost,
  connectPage,
  type HostAccess,
  hostClass,
  oneTab,
  type Readable,
} from '../../room/index.ts';
import { deckBase, kept, randomName } from '../../ui/index.ts';
import { readAccess } from '../room/find-room.ts';
import { codeFor, keepRoom, keptRoom } from '../room/kept-room.ts';
import { onChange } from '../state/session.ts';
import { inThisDeck } from '../state/this-window.ts';
import type { KeptClass } from './kept-class.ts';

/** A class that this window hosts. */
export interface HostingClass {
  /** Says nothing in the class any more; what was said stays. */
  leave(): void;
  /** The class is over, as all have been told. */
  stop(): void;
}

/** What is known of it. */
export interface HostedClass {
  readonly code: string;
  readonly addresses: readonly string[];
  readonly host: ClassHost;
  readonly class: Class;
}

interface HostingClassOptions {
  readonly access: HostAccess;
  readonly view: Readable<AudienceView>;
  readonly kept: KeptClass;
  readonly onChange: (hosted: HostedClass) => void;
  /** The broker wants this instructor no more; why is for the user. */
  readonly onRefused: (because: string) => void;
  /** The server has another key, or the room another code. */
  readonly onOther: (access: HostAccess) => void;
}

/** Enters the room as the instructor of its class. */
export function hostClassAt(options: HostingClassOptions): HostingClass {
  const { access, view, kept, onRefused, onOther } = options;
  const code = codeFor(access);
  let { addresses } = access;
  let isOver = false;
  keepCode(code);

  const host = hostClass({
    connect: oneTab((connecting) =>
      connectPage({
        ...connecting,
        onLink(link) {
          // Whoever hosts says the code: never one that the talk's desk has put another one in the place of.
          if (isOther()) return;
          connecting.onLink(link);
        },
      }),
    ),
    url: brokerUrls(access.broker, deckBase()),
    room: code,
    username: access.username,
    password: access.password,
    desk: classDeskName(),
    view,
    kept: kept.keeperOf(code),
  });
  const show = () => {
    if (isOver) return;
    const known = host.read();
    if (known.refused !== '') onRefused(known.refused);
    else options.onChange({ code, addresses, host, class: known });
  };
  /** Whether the room has another code by now; then this class is left for the one there. */
  function isOther(): boolean {
    if (isOver) return true;
    if (codeFor({ room: code }) === code) return false;
    onOther(access);
    return true;
  }
  const stops = [
    host.watch(show),
    onChange((now, then) => void (now.room !== then.room && isOther())),
    whenKept(isOther),
    lookAgain((found) => {
      const isSame =
        found.password === access.password && String(found.broker) === String(access.broker) && !isOther();
      if (isOver) return;
      if (!isSame) return onOther(found);
      if (String(found.addresses) === String(addresses)) return;
      addresses = found.addresses;
      show();
    }),
  ];
  show();
  function stop() {
    isOver = true;
    for (const each of stops) each();
  }
  return {
    stop,
    leave() {
      stop();
      host.leave();
    },
  };
}

/** The host's access for the other seat that its key opens. */
export function asInstructor(access: HostAccess): HostAccess {
  const { username, password } = access.instructor ?? { username: 'instructor', password: access.password };
  return { ...access, username, password };
}

/** The talk's desk keeps the code; without a talk it is kept for it, so that a server that was started again has the same one. */
function keepCode(code: string): void {
  const known = keptRoom();
  if (known?.code !== code && !known?.isTaken) keepRoom({ code });
}

/** What this browser's instructor is called: another name than its desk for the talk, as a name has one connection. */
function classDeskName(): string {
  const name = kept('browser', inThisDeck('machete-mode.class-desk'), v.string());
  const known = name.read() ?? randomName();
  name.keep(known);
  return known;
}

/** Another window has kept something of the room. */
function whenKept(look: () => void): () => void {
  const onStorage = () => void look();
  addEventListener('storage', onStorage);
  return () => removeEventListener('storage', onStorage);
}

const LOOK_EVERY_MS = 5_000;

/** How the server answers from time to time: a machine goes to another network, a server is started again. */
function lookAgain(onAccess: (access: HostAccess) => void): () => void {
  let isOver = false;
  const looking = setInterval(async () => {
    const access = await readAccess();
    if (!isOver && access && access !== 'silent') onAccess(asInstructor(access));
  }, LOOK_EVERY_MS);
  return () => {
    isOver = true;
    clearInterval(looking);
  };
}
