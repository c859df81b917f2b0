import type { Position } from '#deck';
import { windowsInTalk } from '../../offline/index.ts';
import { useSession } from '../state/session.ts';
import { hasJoined } from '../windows/windows.ts';

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
 * Enters the talk by an address, in a window that was just opened: at the place of the other windows if there are any that
 * show the talk, otherwise at the place in the address.
 */
export async function arriveAt(position: Position): Promise<void> {
  const [others] = await Promise.all([windowsInTalk(), hasJoined()]);
  const isElsewhere = others > 0 && useSession.getState().position !== null;
  if (!isElsewhere && !hasMoved) moveTo(position);
}
