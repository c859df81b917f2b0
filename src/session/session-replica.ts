import { at } from '#case';
import type { Replica, Room } from '../windows/replica.ts';
import { isSlice } from './schemas/slices.ts';
import { onChange, type Session, useSession } from './session.ts';

/** What every window may change, and all windows show. A slice of the session is mirrored by being named here. */
export const SHARED = [
  'position',
  'show',
  'typing',
  'workspaces',
  'views',
  'own',
] as const satisfies readonly (keyof Session)[];

/** What only the window that leads can tell, since it runs programs and stores edits. */
const TOLD = ['runs', 'python', 'storage'] as const satisfies readonly (keyof Session)[];

const MIRRORED = [...SHARED, ...TOLD];
const NAMES: ReadonlySet<string> = new Set(MIRRORED);

/** The mirrored part of this window's session. */
export const sessionReplica: Replica = {
  read() {
    const session = useSession.getState();
    return Object.fromEntries(MIRRORED.map((slice) => [slice, session[slice]]));
  },
  write(room) {
    const now = useSession.getState();
    const changed = MIRRORED.filter((slice) => slice in room && room[slice] !== now[slice]);
    if (changed.length > 0)
      useSession.setState(Object.fromEntries(changed.map((slice) => [slice, room[slice]])));
  },
  watch: (listener) =>
    onChange((now, before) => {
      if (MIRRORED.some((slice) => now[slice] !== before[slice])) listener();
    }),
  faults,
};

/** Those slices of a room that no session has so. */
export function faults(room: Room): readonly string[] {
  const unknown = Object.keys(room).filter((name) => !NAMES.has(name));
  return [...unknown, ...MIRRORED.filter((slice) => !isSlice(slice, at(room, slice)))];
}
