import type { Need } from './need.ts';

/** What a learner needs, as short as a tile has it. @param now in milliseconds since 1970 */
export function needText(need: Need, now: number): string {
  switch (need.is) {
    case 'hand':
      return `${need.isSeen ? 'Hand seen' : 'Hand up'} ${agoText(now - need.since)}`;
    case 'stuck':
      return `${need.times}× same check`;
    case 'silent':
      return `${need.isAway ? 'Away' : 'No sign for'} ${agoText(now - need.since)}`;
    case 'fine':
      return 'Fine';
    case 'done':
      return need.of === 'task' ? 'Done' : 'Lesson done';
  }
}

/** The same in full, for who hears it or has room for it. */
export function needInFull(need: Need, now: number): string {
  return need.is === 'stuck' ? `Stuck, the same check failed ${need.times} times` : needText(need, now);
}

/** How long somebody has been at a task: `4 min on it`. */
export function onItText(seconds: number): string {
  return seconds < 60 ? 'under a minute' : `${Math.floor(seconds / 60)} min on it`;
}

/** Whole minutes: it says something else once a minute. */
function agoText(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes < 1) return 'just now';
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h`;
}
