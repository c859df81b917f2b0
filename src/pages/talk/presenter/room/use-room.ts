import { useEffect, useState } from 'react';
import * as v from 'valibot';
import { inThisDeck, orders, useSession } from '../../../../session/index.ts';
import { kept } from '../../../../ui/index.ts';

const keptHost = () =>
  kept(
    'tab',
    inThisDeck('machete-mode.room-host'),
    v.strictObject({ username: v.string(), password: v.string(), phones: v.string() }),
  );

/** Enters the room of a broker elsewhere as its host, and again by itself after a reload of this tab. */
export function enterAsHost(username: string, password: string, phones: string): void {
  keptHost().keep({ username, password, phones });
  orders.enterRoom(username, password, phones);
}

/** A desk opens the room where there is one: nobody has to think of it. */
export function useRoomOfDesk(): void {
  const role = useSession((session) => session.role);
  const isNew = useSession(({ room }) => room.status === 'locked' && room.because === '');
  useEffect(() => {
    // Before that, it is not known whether another window has the room.
    if (role !== 'joining') orders.lookForRoom();
  }, [role]);
  useEffect(() => {
    const known = isNew ? keptHost().read() : null;
    if (known) orders.enterRoom(known.username, known.password, known.phones);
  }, [isNew]);
}

/** Whether something has been so for a while: what comes back by itself alarms nobody. */
export function useLasting(holds: boolean, milliseconds: number): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!holds) return setLasts(false);
    const waiting = setTimeout(() => setLasts(true), milliseconds);
    return () => clearTimeout(waiting);
  }, [holds, milliseconds]);
  return holds && lasts;
}
