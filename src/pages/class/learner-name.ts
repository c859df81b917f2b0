import type { Learner } from '../../room/index.ts';

/** What a learner is called: as it wants, or by the number of its coming. */
export function nameOf({ number, status }: Pick<Learner, 'number' | 'status'>): string {
  return status?.name || `Learner ${number}`;
}
