import type { Replica } from '../../windows/index.ts';
import { onChange, type Session, useSession } from '../state/session.ts';

/** What every window may change, and all windows show. A slice of the session is shared by being named here. */
export const ANYBODYS = [
  'position',
  'show',
  'typing',
  'workspaces',
  'views',
  'own',
  'echo',
] as const satisfies readonly (keyof Session)[];

/** What only the window that leads knows, since it runs programs and stores edits. */
const LEADERS = ['runs', 'python', 'storage', 'room'] as const satisfies readonly (keyof Session)[];

export const SHARED = [...ANYBODYS, ...LEADERS];

/** The shared part of this window's session. */
export const replica: Replica = {
  read() {
    const session = useSession.getState();
    return Object.fromEntries(SHARED.map((slice) => [slice, session[slice]]));
  },
  write(shared) {
    const now = useSession.getState();
    const changed = SHARED.filter((slice) => slice in shared && shared[slice] !== now[slice]);
    if (changed.length > 0)
      useSession.setState(Object.fromEntries(changed.map((slice) => [slice, shared[slice]])));
  },
  watch: (listener) =>
    onChange((now, before) => {
      if (SHARED.some((slice) => now[slice] !== before[slice])) listener();
    }),
};
