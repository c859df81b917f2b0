import { useTeaching } from './teaching.ts';

/** A learner whose connection is lost may come back to the same screen: what was made of it waits for so long. */
const AWAY_MS = 60_000;
/** A device says that it is here, and then what it shows. */
const BACK_MS = 3_000;

/** Calls `onEnd` once a learner has stopped to show its screen, or is gone. */
export function watchScreen(client: string, onEnd: () => void): () => void {
  let was: Seen = 'shown';
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    const seen = seenOf(client);
    if (seen === was) return;
    clearTimeout(waiting);
    const wait = waitFor(was, seen);
    was = seen;
    if (wait === 0) onEnd();
    else if (wait !== null) waiting = setTimeout(onEnd, wait);
  };
  const stop = useTeaching.subscribe(look);
  return () => {
    clearTimeout(waiting);
    stop();
  };
}

type Seen = 'shown' | 'hidden' | 'away' | 'gone';

function seenOf(client: string): Seen {
  const teaching = useTeaching.getState();
  const learner =
    teaching.is === 'teaching' && teaching.class.learners.find((each) => each.client === client);
  if (!learner || learner.status === null) return 'gone';
  if (learner.screen) return 'shown';
  return learner.isHere ? 'hidden' : 'away';
}

/** How long a copy stays, in milliseconds; `null` for as long as the screen is shown. */
function waitFor(was: Seen, now: Seen): number | null {
  switch (now) {
    case 'shown':
      return null;
    case 'away':
      return AWAY_MS;
    case 'hidden':
      return was === 'away' ? BACK_MS : 0;
    case 'gone':
      return 0;
  }
}
