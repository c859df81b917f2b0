import { create } from 'zustand';
import {
  type AudienceView,
  type Class,
  type ClassHost,
  type HostAccess,
  NO_VIEW,
  newRoomCode,
  type Readable,
  type RoomPlace,
} from '../../room/index.ts';
import { deckBase } from '../../ui/index.ts';
import { findRoom, readAccess } from '../room/find-room.ts';
import { keptRoom } from '../room/kept-room.ts';
import { asInstructor, type HostingClass, hostClassAt } from './hosting-class.ts';
import { type KeptClass, openKeptClass } from './kept-class.ts';
import { oneWindow } from './one-window.ts';

/** The class that this window teaches. */
export type Teaching =
  /** `because` is a sentence for the instructor; the server is asked again from time to time. */
  | { readonly is: 'none'; readonly because: string }
  | { readonly is: 'finding' }
  /** The broker wants to know who teaches. */
  | { readonly is: 'locked'; readonly because: string }
  /** The deck comes from another machine, which has the room: this one can only learn. */
  | { readonly is: 'away' }
  /** Another window of this browser has it. */
  | { readonly is: 'in another window' }
  /** Everything about it is deleted. */
  | { readonly is: 'ended' }
  | {
      readonly is: 'teaching';
      readonly code: string;
      /** Under which learners reach the deck, the best one first: `http://192.168.1.5:4173/`. */
      readonly addresses: readonly string[];
      readonly host: ClassHost;
      readonly class: Class;
      /** Why this browser keeps nothing of the class, for the instructor; empty where it does. */
      readonly notKept: string;
    };

export const useTeaching = create<Teaching>(() => ({ is: 'none', because: '' }));

/** A server that is being started answers soon. */
const AGAIN_MS = 3_000;

/** The class in this window, while it is the one that has it. */
interface Here {
  readonly view: Readable<AudienceView>;
  readonly kept: KeptClass;
  hosting: HostingClass | null;
  /** A broker elsewhere, before it is known who teaches. */
  place: RoomPlace | null;
  again: ReturnType<typeof setTimeout> | undefined;
}

let among: ReturnType<typeof oneWindow> | null = null;
let here: Here | null = null;

/**
 * Opens the class of this machine's room, once; the same class goes on from page to page.
 *
 * @param view what learners see while all eyes are on the instructor's bench
 */
export async function teach(view: Readable<AudienceView> = NO_EYES): Promise<void> {
  if (among) return;
  put({ is: 'finding' });
  among = oneWindow({
    onMine() {
      const beginning = begin(view);
      return async () => {
        const left = await beginning;
        here = here === left ? null : here;
        clearTimeout(left.again);
        left.hosting?.leave();
        await left.kept.flush();
      };
    },
    onAnother: () => put({ is: 'in another window' }),
  });
}

/** Takes the class from the window of this browser that has it. */
export function teachHere(): void {
  put({ is: 'finding' });
  among?.take();
}

/** Teaches as a user of the broker elsewhere. */
export function enterClass(username: string, password: string): void {
  const place = here?.place;
  if (!here || !place) return;
  const { broker, room = keptRoom()?.code || newRoomCode() } = place;
  hostIn(here, { broker, room, username, password, addresses: [deckBase()] });
}

/** Begins another class, after the last one has ended. */
export function teachAgain(): void {
  if (here && useTeaching.getState().is === 'ended') void look(here);
}

async function begin(view: Readable<AudienceView>): Promise<Here> {
  put({ is: 'finding' });
  const mine: Here = {
    view,
    kept: await openKeptClass({ onRefused: showRefused, onEnded: ended }),
    hosting: null,
    place: null,
    again: undefined,
  };
  here = mine;
  addEventListener('pagehide', () => void mine.kept.flush());
  await look(mine);
  return mine;
}

/** Asks the server of this deck where the class can be. */
async function look(mine: Here, because = ''): Promise<void> {
  clearTimeout(mine.again);
  if (useTeaching.getState().is !== 'none') put({ is: 'finding' });
  const found = await findRoom();
  if (here !== mine) return;
  const lookAgain = () => {
    mine.again = setTimeout(() => void look(mine, because), AGAIN_MS);
  };
  switch (found.is) {
    case 'here':
      return hostIn(mine, asInstructor(found.access));
    case 'elsewhere':
      mine.place = found.place;
      // With a code of its own it is the room of another machine's server, whose key this one does not get.
      return put(found.place.room === undefined ? { is: 'locked', because } : { is: 'away' });
    case 'none':
      lookAgain();
      return put({ is: 'none', because: NO_ROOM });
    case 'silent':
      lookAgain();
      return put({ is: 'none', because: SILENT });
  }
}

function hostIn(mine: Here, access: HostAccess): void {
  mine.hosting?.leave();
  mine.hosting = hostClassAt({
    access,
    view: mine.view,
    kept: mine.kept,
    onChange(hosted) {
      if (here === mine) put({ is: 'teaching', ...hosted, notKept: mine.kept.refused() });
    },
    onOther: (other) => here === mine && hostIn(mine, other),
    onRefused: (because) => void refused(mine, because, access),
  });
}

/** A server that was started again has another key: it is asked for before anybody is told. */
async function refused(mine: Here, because: string, access: HostAccess): Promise<void> {
  mine.hosting?.leave();
  mine.hosting = null;
  if (mine.place) return put({ is: 'locked', because });
  const found = await readAccess();
  if (here !== mine) return;
  const next = found && found !== 'silent' ? asInstructor(found) : null;
  if (next && next.password !== access.password) return hostIn(mine, next);
  put({ is: 'none', because });
  mine.again = setTimeout(() => void look(mine), AGAIN_MS);
}

function ended(): void {
  if (!here) return;
  here.hosting?.stop();
  here.hosting = null;
  put({ is: 'ended' });
}

function showRefused(): void {
  const now = useTeaching.getState();
  if (here && now.is === 'teaching') put({ ...now, notKept: here.kept.refused() });
}

function put(teaching: Teaching): void {
  useTeaching.setState(teaching, true);
}

const NO_EYES: Readable<AudienceView> = { read: () => NO_VIEW, watch: () => () => {} };

const NO_ROOM =
  'The server of this deck has no room. Start it with `npm start -- --room`, and open this page at the address that it prints.';
const SILENT =
  'The server of this deck does not answer. Start it with `npm start -- --room`; this page goes on by itself.';
