import type { Command, Remoted } from '../../room/index.ts';

/** Why nothing goes out at all; `null` while the desk is heard. */
export function whyLost({ isHeard, link, host }: Remoted): string | null {
  if (isHeard) return null;
  // A broker that was started anew hears from the desk alone which phones are paired.
  if (link.is === 'unavailable') return 'the room is not ready yet';
  if (link.is !== 'connected') return 'the connection is lost';
  return host === 'away' ? 'the desk is away' : 'the desk is not heard';
}

/** Why a command would do nothing; `null` if it may do something. */
export function whyNot(remoted: Remoted, command: Command): string | null {
  const { drives } = remoted;
  if (drives === 'this' || command.do === 'take' || command.do === 'pair') return whyLost(remoted);
  return whyLost(remoted) ?? `${drives} drives`;
}
