import type { Line, Verdict } from './finding.ts';

/** The one word that stands at a line. */
export type Mark = Verdict | 'waiting' | 'looking' | 'not looked at';

export function markOf(line: Line): Mark {
  switch (line.status) {
    case 'found':
      return line.finding.verdict;
    case 'stopped':
      return 'not looked at';
    default:
      return line.status;
  }
}
