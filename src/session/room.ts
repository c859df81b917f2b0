import { type Follower, follow } from '../windows/follower.ts';
import { type Leader, lead } from '../windows/leader.ts';
import { seekLeadership } from '../windows/leadership.ts';
import { type Order, PROTOCOL_VERSION } from '../windows/protocol.ts';
import type { Room } from '../windows/replica.ts';
import { termAfter } from '../windows/term.ts';
import { broadcastTransport } from '../windows/transport.ts';
import { carryOut } from './carry-out.ts';
import { keepWorkspaces } from './kept/storage.ts';
import { leaveOff, takeOver } from './runs/runs.ts';
import { type Role, useSession } from './session.ts';
import { sessionReplica as replica, SHARED } from './session-replica.ts';
import { inThisDeck } from './this-deck.ts';
import { THIS_WINDOW } from './this-window.ts';

/** All windows of this browser that show this deck, from this folder, in a release that speaks the same. */
const roomName = () => inThisDeck(`machete-mode.room.${PROTOCOL_VERSION}`);

/** Where this window stands among the others. */
type Standing =
  | { readonly role: 'outside'; readonly orders: Order[] }
  | { readonly role: 'following'; readonly follower: Follower }
  | { readonly role: 'leading'; readonly leader: Leader; readonly stopKeeping: () => void }
  | { readonly role: 'alone' };

let standing: Standing = { role: 'outside', orders: [] };
/** What this window would have ready if it led. */
let wantsReady: Order | null = null;

let settle: () => void;
const settled = new Promise<void>((resolve) => {
  settle = resolve;
});

/** Joins the other windows of this browser: from then on all of them show the same, and one of them executes. */
export function enterRoom(): void {
  const early = standing.role === 'outside' ? standing.orders : [];
  if (typeof BroadcastChannel === 'undefined' || !('locks' in navigator)) beAlone();
  else joinOthers();
  for (const order of early) give(order);
}

/** Has an order carried out, by whichever window leads. */
export function give(order: Order): void {
  if (order.do === 'ready') wantsReady = order;
  switch (standing.role) {
    case 'outside':
      standing.orders.push(order);
      break;
    case 'following':
      standing.follower.order(order);
      break;
    case 'leading':
    case 'alone':
      carryOut(order);
  }
}

/** Resolves once this window knows what the others have. */
export function hasEntered(): Promise<void> {
  return settled;
}

/** How many other windows are in the room: all of them lead or wait for it. */
export async function otherWindows(): Promise<number> {
  if (standing.role === 'outside' || standing.role === 'alone') return 0;
  const { held = [], pending = [] } = await navigator.locks.query();
  const here = roomName();
  return Math.max(0, [...held, ...pending].filter(({ name }) => name === here).length - 1);
}

function beAlone(): void {
  standing = { role: 'alone' };
  settleAs('alone');
  keepWorkspaces();
}

function joinOthers(): void {
  const transport = broadcastTransport(roomName());

  /** @param known what of this window's session is no change of its own */
  function followFrom(known: Room): void {
    const follower = follow({
      transport,
      replica,
      me: THIS_WINDOW,
      shared: SHARED,
      known,
      onJoined: () => settleAs('following'),
      onSilence: () => leadership.seize(),
    });
    standing = { role: 'following', follower };
  }

  function onLead(): void {
    if (standing.role !== 'following') return;
    const { hasJoined, orders, granted, term } = standing.follower.stop();
    settleAs('leading');
    if (hasJoined) takeOver();
    const leader = lead({
      transport,
      replica,
      // Higher than every other leader's, also of one that this window has not heard of.
      term: termAfter(term),
      granted,
      shared: SHARED,
      carryOut: give,
    });
    standing = { role: 'leading', leader, stopKeeping: keepWorkspaces() };
    if (hasJoined && wantsReady) give(wantsReady);
    orders.forEach(give);
  }

  function onLost(): void {
    if (standing.role !== 'leading') return;
    standing.stopKeeping();
    const known = standing.leader.stop();
    settleAs('following');
    leaveOff();
    followFrom(known);
  }

  followFrom(replica.read());
  const leadership = seekLeadership(roomName(), { onLead, onLost });
  transport.onMessage((message) => {
    if (standing.role === 'following') standing.follower.hear(message);
    else if (standing.role === 'leading') standing.leader.hear(message);
  });
}

function settleAs(role: Role): void {
  if (useSession.getState().role !== role) useSession.setState({ role });
  settle();
}
