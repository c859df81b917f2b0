import type { Position } from '#deck';
import { hasEntered } from '../room.ts';
import { useSession } from '../session.ts';
import { inThisDeck } from '../this-deck.ts';

/** Held by every window that shows the talk; the browser lets go of it with the window. */
const inTheTalk = () => inThisDeck('machete-mode.in-the-talk');

/** Whether somebody has gone anywhere in this window. */
let hasMoved = false;

/** Goes to a place in the talk, in every window that shows it. */
export function moveTo(position: Position): void {
  const now = useSession.getState().position;
  if (now?.slide === position.slide && now.step === position.step) return;
  hasMoved = true;
  useSession.setState({ position });
}

/**
 * Comes to the talk by an address, in a window that was just opened: to where the others are, if the talk goes on in
 * another window, else to where the address says.
 */
export async function arriveAt(position: Position): Promise<void> {
  const [others] = await Promise.all([windowsInTalk(), hasEntered()]);
  const isElsewhere = others > 0 && useSession.getState().position !== null;
  if (!isElsewhere && !hasMoved) moveTo(position);
}

/** Counts this window among those that show the talk, until what this answers is called. */
export function stayInTalk(): () => void {
  if (!('locks' in navigator)) return () => undefined;
  const leaving = new AbortController();
  let leave = () => leaving.abort();
  navigator.locks
    .request(inTheTalk(), { mode: 'shared', signal: leaving.signal }, () => {
      return new Promise<void>((resolve) => {
        leave = resolve;
      });
    })
    .catch(ignoreCalledOff);
  return () => leave();
}

async function windowsInTalk(): Promise<number> {
  if (!('locks' in navigator)) return 0;
  const { held = [] } = await navigator.locks.query();
  const here = inTheTalk();
  return held.filter(({ name }) => name === here).length;
}

/** Left before it was counted, or in a page that may have no locks: either way it is not counted. */
function ignoreCalledOff() {}
