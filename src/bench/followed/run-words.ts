import type { FollowedRun } from '../../room/index.ts';

/** Whose bench is looked at: the speaker's on the stage, or a learner's own. */
export type Whose = 'stage' | 'learner';

/** What stands for output that was too much to be sent. */
export const CUT: Readonly<Record<Whose, string>> = {
  stage: '… what came before is on the stage',
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
  learner: {
    none: 'The evidence appears here when the learner runs it.',
    waits: 'The program waits for the learner.',
    failed: 'Python does not run in the learner’s browser.',
  },
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
