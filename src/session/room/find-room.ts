import * as v from 'valibot';
import { type HostAccess, HostAccessSchema, type RoomPlace, readPlace } from '../../room/index.ts';
import { deckBase } from '../../ui/index.ts';

/** Where a room for this deck can be. */
export type Found =
  /** The deck's own server has one, and this machine hosts it. */
  | { readonly is: 'here'; readonly access: HostAccess }
  /** A broker elsewhere, that wants to know who hosts. */
  | { readonly is: 'elsewhere'; readonly place: RoomPlace }
  | { readonly is: 'none' }
  /** The server does not answer: nobody knows. */
  | { readonly is: 'silent' };

/** Asks the server of this deck. */
export async function findRoom(): Promise<Found> {
  // From another machine the server refuses the key.
  const access = isOwnMachine() ? await readAccess() : null;
  if (access === 'silent') return { is: 'silent' };
  if (access) return { is: 'here', access };
  const found = await readPlace(deckBase());
  return found.is === 'there' ? { is: 'elsewhere', place: found.place } : { is: found.is };
}

/** How long a server of this machine may take. */
const PATIENCE_MS = 5_000;

/** The key to the room, which only pages of its own machine get. */
export async function readAccess(): Promise<HostAccess | null | 'silent'> {
  let response: Response;
  try {
    // Past the copy of the deck that this browser has.
    const asked = { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) } as const;
    response = await fetch(new URL('room/host', deckBase()), asked);
  } catch {
    return 'silent';
  }
  // Many hosts say a page where there is nothing.
  const answer: unknown = response.ok ? await response.json().catch(() => null) : null;
  const result = v.safeParse(HostAccessSchema, answer);
  return result.success ? result.output : null;
}

/** Whether the deck is served on this machine, as its server may have a room for it. */
export function isOwnMachine(): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(location.hostname);
}
