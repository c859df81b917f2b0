import type { Position } from '#deck';
import { windowsInTalk } from '../../offline/index.ts';
import { hasEntered } from '../room/room.ts';
import { useSession } from '../state/session.ts';

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
