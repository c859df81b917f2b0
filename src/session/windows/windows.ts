import { giveSignOfLife, signsOfLife } from '../../ui/index.ts';
import {
  broadcast,
  byLock,
  type Elect,
  join,
  loaded,
  type Member,
  type Order,
  PROTOCOL_VERSION,
  protocolOf,
  type Seat,
} from '../../windows/index.ts';
import { keepWorkspaces } from '../kept/storage.ts';
import { bringStage, leaveRoom, takeOverRoom } from '../room/room.ts';
import type { Stage } from '../room/stage.ts';
import * as runs from '../runs/runs.ts';
import { SLICES } from '../schemas/slices.ts';
import { type Role, useSession } from '../state/session.ts';
import { inThisDeck, THIS_WINDOW } from '../state/this-window.ts';
import { carryOut, intentsOf, ORDER_SCHEMAS } from './orders/orders.ts';
import { ANYBODYS, replica, SHARED } from './shared.ts';

/** All windows of this browser that show this deck, from this folder, in a release that speaks the same. */
const roomName = () => inThisDeck(`machete-mode.room.${PROTOCOL_VERSION}`);

/** What each of them gives. */
const signOfMember = () => `${roomName()} member`;

/** A window of this browser: it sees everything, may change and order everything, and may lead. */
const WINDOW: Seat = {
  sees: SHARED,
  changes: ANYBODYS,
  orders: Object.keys(ORDER_SCHEMAS),
  leads: true,
};

const protocol = protocolOf({ slices: SLICES, orders: ORDER_SCHEMAS }, WINDOW.sees);

/** This window among the others, once it is; until then what was ordered waits. */
let member: Member | null = null;
const early: Order[] = [];
/** What this window would have ready if it led. */
let wantsReady: Order | null = null;

let settle: () => void;
const settled = new Promise<void>((resolve) => {
  settle = resolve;
});

/** What a user can do with programs, in any window. */
export const orders = intentsOf(give);

/**
 * Joins the other windows of this browser: from then on all of them show the same, and one of them executes.
 *
 * @param loadStage what the one that leads needs to host a room
 */
export function joinWindows(loadStage: () => Promise<Stage>): void {
  bringStage(loadStage);
  const elect = election();
  member = elect ? among(elect) : alone();
  early.splice(0).forEach(give);
}

/** Resolves once this window knows what the others have. */
export function hasJoined(): Promise<void> {
  return settled;
}

/** Gives the waiting interpreter's memory back, unless another window may want it; the next run makes another. */
export async function restPython(): Promise<void> {
  const sign = signOfMember();
  const windows = ((await signsOfLife()) ?? []).filter((name) => name === sign);
  if (windows.length < 2) runs.restPython();
}

function give(order: Order): void {
  if (order.do === 'readyFor' || order.do === 'readyPython') wantsReady = order;
  if (member) member.give(order);
  else early.push(order);
}

function alone(): Member {
  settleAs('alone');
  keepWorkspaces();
  return { give: carryOut };
}

/** What settles which window leads; `null` if nothing here can. */
function election(): Elect | null {
  if (typeof BroadcastChannel === 'undefined') return null;
  if ('locks' in navigator) return byLock(roomName());
  return loaded(async () => (await import('../../windows/without-locks.ts')).withoutLocks(roomName()));
}

function among(elect: Elect): Member {
  giveSignOfLife(signOfMember());
  let stopKeeping = () => {};
  return join({
    transport: broadcast(roomName(), protocol.read),
    elect,
    seat: WINDOW,
    protocol,
    replica,
    me: THIS_WINDOW,
    carryOut,
    onFollow: () => settleAs('following'),
    onLead(isHeir) {
      settleAs('leading');
      stopKeeping = keepWorkspaces();
      if (!isHeir) return;
      runs.takeOver();
      takeOverRoom();
      if (wantsReady) carryOut(wantsReady);
    },
    onLost() {
      stopKeeping();
      settleAs('following');
      runs.leaveOff();
      leaveRoom();
    },
    onAlone: () => settleAs('alone'),
  });
}

function settleAs(role: Role): void {
  if (useSession.getState().role !== role) useSession.setState({ role });
  settle();
}
