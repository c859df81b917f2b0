import { byChair } from './by-chair.ts';
import { databaseChairs } from './chairs.ts';
import type { Elect } from './election.ts';

/** The windows of one browser on a page that has no locks; `null` if it may not store anything either. */
export function withoutLocks(name: string): Elect | null {
  const chairs = databaseChairs(name);
  return chairs && byChair(chairs);
}
