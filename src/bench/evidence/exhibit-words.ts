import type { Clue } from '#evidence';
import { counted } from '../../ui/words.ts';

/** The title of an exhibit, with names in backticks. */
export function titleOf(clue: Clue): string {
  switch (clue.kind) {
    case 'exception':
      return `\`${clue.type}\``;
    case 'warning':
      return `\`${clue.category}\``;
    case 'stop': {
      const stop = clue.frames.at(-1);
      return `Stopped in \`${stop?.function ?? stop?.file}\`, before this line`;
    }
    default:
      return clue.title;
  }
}

/**
 * What an exhibit is, beside its title, and how often it was seen; empty where the title says it all.
 *
 * @param above the letter of the exhibit above it
 */
export function labelOf(clue: Clue, above: string): string {
  const times = 'times' in clue && clue.times ? counted(clue.times, 'time') : '';
  return [whatIs(clue, above), times].filter((part) => part !== '').join(', ');
}

const STACKS = { crash: 'ended the run', program: 'a stack', hook: '' } as const;

function whatIs(clue: Clue, above: string): string {
  switch (clue.kind) {
    case 'exception':
      switch (clue.role) {
        case 'ended':
          return 'ended the run';
        case 'cause':
          return `the direct cause of ${above}`;
        case 'context':
          return `was being handled when ${above} came`;
        case 'failed':
          return 'failed a test';
        case 'ignored':
          return 'ignored';
        case 'thread':
          return 'ended a thread';
        case 'logged':
          return 'logged';
        case 'printed':
          return 'printed';
      }
      break;
    case 'warning':
      return 'a warning';
    case 'stack':
      return STACKS[clue.by];
  }
  return '';
}

/** The letter of an exhibit: A, B, C, … */
export function letterOf(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + (((index % 26) + 26) % 26));
}
