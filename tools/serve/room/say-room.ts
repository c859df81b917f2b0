import { addresses as pages } from '../../../src/pages/addresses.ts';
import { paint, say } from '../../setup/say.mjs';
import { sayCode } from '../../setup/terminal-code.ts';

/** Says where a room is: once, and again when its code or the machine's addresses change. */
export function sayRoom(code: string, urls: readonly string[]): void {
  const [best, ...others] = urls;
  say('Room', paint.bold(code));
  if (best) sayWay(best, code, others);
  else sayNoNetwork();
}

function sayWay(best: string, code: string, others: readonly string[]): void {
  const follow = `${best}#${pages.follow(code)}`;
  say('Follow', paint.bold(follow));
  sayCode(follow);
  if (others.length > 0) say('Also at', others.join(' '));
}

function sayNoNetwork(): void {
  say('Follow', 'no phone can come yet: this machine is in no network. Join a wifi, or open a hotspot;');
  say('', 'the address is said here then, without a restart.');
}
