import { shortMessageOf } from '../../ui/index.ts';
import { useSession } from '../state/session.ts';
import type { Desk } from './desk.ts';
import type { Stage } from './stage.ts';

/*
 * The way to the room of the window that leads. What it takes to host one is loaded the first time that somebody wants one.
 */

let loadStage: (() => Promise<Stage>) | null = null;
let desk: Promise<Desk> | null = null;

/** What a room needs of the page. */
export function bringStage(load: () => Promise<Stage>): void {
  loadStage = load;
}

/** What can be done with the room, in the window that leads. */
export function inRoom<Name extends keyof Desk>(name: Name): (...given: Parameters<Desk[Name]>) => void {
  return (...given) => {
    // One after the other, as they were ordered.
    theDesk().then(
      (its) => (its[name] as (...given: unknown[]) => void)(...given),
      (failure) => useSession.setState({ room: { status: 'closed', because: shortMessageOf(failure) } }),
    );
  };
}

/** Another window has led, and had the room. */
export function takeOverRoom(): void {
  const { status } = useSession.getState().room;
  if (status === 'open' || status === 'opening') inRoom('goOn')();
}

/** Another window leads from now on, and has the room. */
export function leaveRoom(): void {
  if (desk) inRoom('leave')();
}

function theDesk(): Promise<Desk> {
  desk ??= loadDesk();
  // What did not arrive is asked for again the next time.
  desk.catch(() => {
    desk = null;
  });
  return desk;
}

async function loadDesk(): Promise<Desk> {
  if (!loadStage) throw new Error('This page has nothing to show to a room.');
  const [{ createDesk }, stage] = await Promise.all([import('./desk.ts'), loadStage()]);
  return createDesk(stage);
}
