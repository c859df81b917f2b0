import { isSameLine, type Line } from '#case';
import type { Poll } from '../../../room/index.ts';

/**
 * What this device has done, and what comes next.
 *
 * @param chosen what it says, in a sentence; `null` if nothing
 * @param hint what there is to be done
 */
export function standingOf(poll: Poll, chosen: string | null, hint: string): string {
  switch (poll.state) {
    case 'open':
      return chosen === null ? hint : `${chosen} You can change it until the vote is shut.`;
    case 'shut':
      return `The vote is shut. ${chosen ?? NOT_VOTED}`;
    case 'revealed':
      return `${votedText(poll.voted)} ${chosen ?? NOT_VOTED}`;
  }
}

const NOT_VOTED = 'You have not voted.';

function votedText(voted: number): string {
  return `${voted.toLocaleString('en')} voted.`;
}

/** `You point at users.py line 12.` */
export function pointText({ state }: Poll, { file, line }: Line): string {
  return `You ${state === 'open' ? 'point' : 'pointed'} at ${withoutFolder(file)} line ${line}.`;
}

/** Once a run has found the culprits; empty before. */
export function verdictOf({ right, voted }: Poll, chosen: Line | null, culprits: readonly Line[]): string {
  if (right === null) return '';
  const all = `${right.toLocaleString('en')} of ${voted.toLocaleString('en')} pointed at ${culprits.length > 1 ? 'a' : 'the'} culprit.`;
  if (chosen === null) return all;
  return culprits.some((culprit) => isSameLine(culprit, chosen)) ? `You were right. ${all}` : all;
}

export function withoutFolder(file: string): string {
  return file.replace(/^site-packages\//, '');
}
