import type { FollowedRun } from '../../room/index.ts';

/** Whose bench is looked at: the speaker's on the stage, in a class the instructor's, or a learner's own. */
export type Whose = 'stage' | 'instructor' | 'learner';
/** Those that all see. */
export type Shown = Exclude<Whose, 'learner'>;

/** What stands for output that was too much to be sent. */
export const CUT: Readonly<Record<Whose, string>> = {
  stage: '… what came before is on the stage',
  instructor: '… what came before is on the instructor’s screen',
  learner: '… what came before was too much to be sent',
};

const WORDS: Readonly<
  Record<Whose, { readonly none: string; readonly waits: string; readonly failed: string }>
> = {
  stage: {
    none: 'The evidence appears here when it is run on the stage.',
    waits: 'The program waits for the speaker.',
    failed: 'Python does not run on the stage.',
  },
  instructor: {
    none: 'The evidence appears here when the instructor runs it.',
    waits: 'The program waits for the instructor.',
    failed: 'Python does not run in the instructor’s browser.',
  },
  learner: {
    none: 'The evidence appears here when the learner runs it.',
    waits: 'The program waits for the learner.',
    failed: 'Python does not run in the learner’s browser.',
  },
};

/** What is said of the file that is in front there, and of one that is there alone. */
export const FILE_WORDS: Readonly<Record<Shown, { readonly front: string; readonly alone: string }>> = {
  stage: { front: 'On the stage', alone: 'on the stage alone' },
  instructor: { front: 'The instructor is in', alone: 'on the instructor’s screen alone' },
};

/** Why there is no evidence, for people who can only watch. */
export function noClueText({ status, isWaiting }: FollowedRun, whose: Whose): string {
  switch (status) {
    case 'none':
      return WORDS[whose].none;
    case 'starting':
      return 'Running.';
    case 'running':
      return isWaiting ? WORDS[whose].waits : 'Running.';
    case 'ended':
    case 'recorded':
      return 'The program printed no traceback, and nothing of what a hook of this case writes.';
    case 'lost':
      return 'The run ended with the window that it ran in.';
    case 'failed':
      return WORDS[whose].failed;
  }
}
