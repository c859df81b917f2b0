import { addresses } from './addresses.ts';

/** Where people type the code of a room: a browser puts `http://` before it by itself. */
export function typedAddress(deck: string): string {
  const url = new URL(deck);
  url.hash = addresses.follow();
  return url.href.replace(/^http:\/\//, '');
}
