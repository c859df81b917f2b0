import { isSameLine, type Line } from '#case';
import type { Poll } from '../../../room/index.ts';

/** What this device has done, and what comes next, in a sentence or two. */
export function standingOf(poll: Poll, chosen: string | null): string {
  switch (poll.state) {
    case 'open':
      return chosen === null ? 'Nothing chosen yet.' : `${chosen} You can change it until the vote is shut.`;
    case 'shut':
      return `The vote is shut. ${chosen ?? 'You have not voted.'}`;
    case 'revealed':
      return `${votedText(poll.voted)} ${chosen ?? 'You have not voted.'}`;
  }
}

function votedText(voted: number): string {
  return `${voted.toLocaleString('en')} voted.`;
}

/** `You point at users.py line 12.` */
export function pointText({ file, line }: Line): string {
  return `You point at ${withoutFolder(file)} line ${line}.`;
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
