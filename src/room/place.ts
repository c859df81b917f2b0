import type { RoomPlace } from './members.ts';
import { RoomPlaceSchema } from './schemas/place.ts';
import { readAs } from './schemas/read.ts';

/** Where the room of a deck is, or why there is none, for the user. */
export type FoundPlace =
  | { readonly is: 'there'; readonly place: RoomPlace }
  /** This deck has no room. */
  | { readonly is: 'none'; readonly because: string }
  /** Nobody knows: its server does not answer. */
  | { readonly is: 'silent'; readonly because: string };

/** How long a server may take. */
const PATIENCE_MS = 8_000;

/** Asks the server of a deck where its room is. @param base the deck's address, without a page's */
export async function readPlace(base: string): Promise<FoundPlace> {
  let text: string;
  try {
    // Past the copy of the deck that this browser has.
    const asked = { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) } as const;
    const response = await fetch(new URL('room.json', base), asked);
    // Many hosts say a page where there is nothing, and say so with a code or not.
    text = response.ok ? await response.text() : '';
  } catch {
    return { is: 'silent', because: 'The server of this deck does not answer. Are you in the same network?' };
  }
  const place = readAs(RoomPlaceSchema, text);
  return place
    ? { is: 'there', place }
    : { is: 'none', because: 'This deck has no room now. Ask the speaker for its address.' };
}
