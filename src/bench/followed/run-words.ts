import type { FollowedRun } from '../../room/index.ts';

/** Why there is no evidence, for people who can only watch. */
export function noClueText({ status, isWaiting }: FollowedRun): string {
  switch (status) {
    case 'none':
      return 'The evidence appears here when it is run on the stage.';
    case 'starting':
      return 'Running.';
    case 'running':
      return isWaiting ? 'The program waits for the speaker.' : 'Running.';
    case 'ended':
    case 'recorded':
      return 'The program printed no traceback, and nothing of what a hook of this case writes.';
    case 'lost':
      return 'The run ended with the window that it ran in.';
    case 'failed':
      return 'Python does not run on the stage.';
  }
}
