import { create } from 'zustand';
import {
  type AudienceView,
  brokerUrls,
  type Class,
  type ClassHost,
  connectMqtt,
  type HostAccess,
  hostClass,
  type Keeper,
  NO_VIEW,
  type Readable,
} from '../../room/index.ts';
import { deckBase, onWake } from '../../ui/index.ts';
import { findRoom } from '../room/find-room.ts';
import { codeFor, deskName } from '../room/kept-room.ts';

/** The class that this window teaches. */
export type Teaching =
  | { readonly is: 'none'; readonly because: string }
  | { readonly is: 'finding' }
  | {
      readonly is: 'teaching';
      readonly code: string;
      /** Under which learners reach the deck, the best one first: `http://192.168.1.5:4173/`. */
      readonly addresses: readonly string[];
      readonly host: ClassHost;
      readonly class: Class;
    };

export const useTeaching = create<Teaching>(() => ({ is: 'none', because: '' }));

/**
 * Opens the class of this machine's room, once; the same class goes on from page to page.
 *
 * @param view what learners see while all eyes are on the instructor's bench
 */
export async function teach(view: Readable<AudienceView> = NO_EYES): Promise<void> {
  if (useTeaching.getState().is !== 'none') return;
  useTeaching.setState({ is: 'finding' }, true);
  const found = await findRoom();
  if (found.is === 'here') return begin(found.access, view, memory());
  useTeaching.setState({ is: 'none', because: NO_ROOM }, true);
}

function begin(access: HostAccess, view: Readable<AudienceView>, kept: Keeper<unknown>): void {
  const code = codeFor(access);
  const host = hostClass({
    connect: (options) => connectMqtt({ ...options, onWake }),
    url: brokerUrls(access.broker, deckBase()),
    room: code,
    ...(access.instructor ?? { username: 'instructor', password: access.password }),
    desk: deskName(),
    view,
    kept,
  });
  const { addresses } = access;
  const show = () =>
    useTeaching.setState({ is: 'teaching', code, addresses, host, class: host.read() }, true);
  host.watch(show);
  show();
}

const NO_EYES: Readable<AudienceView> = { read: () => NO_VIEW, watch: () => () => {} };

function memory(): Keeper<unknown> {
  let kept: unknown = null;
  return {
    read: () => kept,
    keep(value) {
      kept = value;
    },
  };
}

const NO_ROOM =
  'The server of this deck has no room. Start it with `npm start -- --room`, and open this page at the address that it prints.';
