import type { Attended } from '../../room/index.ts';
import { type Attendance, isElsewhere } from '../../session/later.ts';

/** How it is with the class, for the learner. */
export interface ClassStanding {
  /** `live` is as it should be; `waiting` may get there by itself; `over` does not. */
  readonly is: 'live' | 'waiting' | 'over';
  /** A line. */
  readonly text: string;
}

export function classStanding(attendance: Attendance): ClassStanding {
  switch (attendance.is) {
    case 'none':
      return { is: 'over', text: attendance.because };
    case 'finding':
      return { is: 'waiting', text: attendance.because || 'Looking for the class.' };
    case 'attending':
      return standingOf(attendance.attended, attendance.name);
  }
}

function standingOf(attended: Attended, name: string): ClassStanding {
  const { link, host } = attended;
  if (isElsewhere(attended)) return { is: 'over', text: 'Another tab of this browser is in the class.' };
  if (link.is === 'refused') return { is: 'over', text: link.because };
  if (link.is === 'lost' || link.is === 'closed')
    return { is: 'waiting', text: 'No connection; trying again.' };
  // Brokers have one code for both.
  if (link.is === 'unavailable')
    return {
      is: 'waiting',
      text: 'The class is full, or not ready yet; trying again. Go on: it is told later.',
    };
  if (link.is === 'connecting') return { is: 'waiting', text: 'Connecting.' };
  if (host === 'of another release')
    return { is: 'over', text: 'The instructor has another release of this deck. Reload this page.' };
  if (host === 'away') return { is: 'waiting', text: 'The instructor is away. Go on: it is told later.' };
  if (host === 'unknown') return { is: 'waiting', text: 'Waiting for the instructor.' };
  return { is: 'live', text: name === '' ? 'In the class, without a name' : `In the class as ${name}` };
}
