import type { Hosted } from '../../room/index.ts';

/** What the desk knows of its room: the window that leads is its host, and all windows of the browser show it. */
export type Room =
  /** `because` is for the user: why it could not be opened, or why it was closed. Empty if nobody asked for one. */
  | { readonly status: 'closed'; readonly because: string }
  | { readonly status: 'opening' }
  /** Its broker is elsewhere, and wants to know who hosts; `because` says why not with what was entered. */
  | { readonly status: 'locked'; readonly because: string }
  | OpenRoom;

export interface OpenRoom extends Omit<Hosted, 'refused'> {
  readonly status: 'open';
  readonly code: string;
  /** Under which the deck is reached from other machines, the best one first: `http://192.168.1.5:4173/`. */
  readonly addresses: readonly string[];
  /** With what a phone that drives enters, as `loginText` writes it; `null` where the secret that pairs it does. */
  readonly phoneLogin: string | null;
  /** What covers the slide on the stage and the phones. */
  readonly over: { readonly is: 'join' } | { readonly is: 'question'; readonly id: string } | null;
}

export const NO_ROOM: Room = { status: 'closed', because: '' };

/** The room, if there is one; the same object each time. */
export function openRoomOf({ room }: { readonly room: Room }): OpenRoom | null {
  return room.status === 'open' ? room : null;
}
