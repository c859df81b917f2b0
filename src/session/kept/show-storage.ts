import * as v from 'valibot';
import { ShowSchema } from '../schemas/show.ts';
import { onChange, useSession } from '../session.ts';
import type { Show } from '../show/show.ts';

const KEY = 'machete-mode.show';

/** What a reload in the middle of the talk must not lose. */
const Kept = v.object({ fontScale: ShowSchema.entries.fontScale, clock: ShowSchema.entries.clock });

/** Brings back the clock and the size of the font after a reload of this tab; a new tab begins a new talk. */
export function keepShow(): void {
  const kept = v.safeParse(Kept, stored());
  if (kept.success) useSession.setState(({ show }) => ({ show: { ...show, ...kept.output } }));
  onChange(({ show }, before) => {
    if (show.clock !== before.show.clock || show.fontScale !== before.show.fontScale) store(show);
  });
}

function stored(): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
  } catch {
    return null;
  }
}

function store({ clock, fontScale }: Show): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ clock, fontScale }));
  } catch {
    // Storage is refused in some private windows: then a reload begins the clock anew, and the clock shows it.
  }
}
