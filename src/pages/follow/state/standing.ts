import type { Followed } from '../../../room/index.ts';

/** How it is with the room, for the reader. */
export interface Standing {
  /** `live` is in step with the stage; `waiting` may get there by itself; `over` does not. */
  readonly is: 'live' | 'waiting' | 'over';
  /** A few words. */
  readonly text: string;
}

/** What to say of the room, above the slide. */
export function standingOf({ link, host, view }: Pick<Followed, 'link' | 'host' | 'view'>): Standing {
  if (link.is === 'refused') return { is: 'over', text: link.because };
  if (link.is === 'closed') return { is: 'over', text: 'You have left this room.' };
  if (host === 'ended') return { is: 'over', text: 'The talk has ended. What you have seen stays here.' };
  if (host === 'of another release')
    return { is: 'over', text: 'The speaker has another release of this deck. Reload this page.' };
  if (link.is === 'lost') return { is: 'waiting', text: 'No connection; trying again.' };
  // Brokers have one code for both.
  if (link.is === 'unavailable')
    return { is: 'waiting', text: 'The room is full, or not ready yet; trying again.' };
  if (link.is === 'connecting') return { is: 'waiting', text: 'Connecting.' };
  if (host === 'away')
    return { is: 'waiting', text: 'The speaker’s laptop is away; you see the last slide.' };
  if (host === 'unknown') return { is: 'waiting', text: 'Waiting for the speaker.' };
  return view?.position ? { is: 'live', text: 'Live' } : { is: 'waiting', text: 'The talk has not begun.' };
}
