import { addresses } from './addresses.ts';

/** What has a code that people type: a talk to be followed, or a class. */
export type Joined = 'talk' | 'class';

/** Where people type the code of a room: a browser puts `http://` before it by itself. */
export function typedAddress(deck: string, to: Joined = 'talk'): string {
  const url = new URL(deck);
  url.hash = to === 'talk' ? addresses.follow() : addresses.class;
  return url.href.replace(/^http:\/\//, '');
}
