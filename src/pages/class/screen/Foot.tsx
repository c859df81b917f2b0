import type { Attended } from '../../../room/index.ts';
import { typedAddress } from '../../typed-address.ts';
import { useIsForLearners } from '../../use-is-for-learners.ts';
import { clockText, useSecondsLeft } from '../clock.ts';
import { namedTask } from '../task-names.ts';
import styles from './ClassScreen.module.css';

interface FootProps {
  readonly attended: Attended;
  readonly deck: string | null;
  readonly code: string;
  /** Whether something else than the task is above. */
  readonly isClock: boolean;
  readonly isCode: boolean;
}

/** Below all: for who comes late how to join, the clock of the task while something else is shown, and what is wrong with the line. */
export function Foot({ attended, deck, code, isClock, isCode }: FootProps) {
  const { call, ahead } = attended;
  const { task, sent } = call;
  const isPage = useIsForLearners(sent?.address ?? '');
  const left = useSecondsLeft(task?.endsAt ?? null, ahead);
  return (
    <footer className={styles.foot}>
      {isCode && attended.host !== 'ended' && (
        <p>
          {deck !== null && <span className={styles.typed}>{typedAddress(deck, 'class')}</span>}{' '}
          <b className={styles.code}>{code}</b>
        </p>
      )}
      {isClock && task && (
        <p>
          {namedTask(task).title}
          {left !== null && <b> {clockText(left)}</b>}
        </p>
      )}
      {sent && isPage && <p>Sent to you: {sent.title}</p>}
      <p role="status" aria-label="Connection" className={styles.line}>
        {lineWords(attended)}
      </p>
    </footer>
  );
}

/** Empty while all is well. */
function lineWords({ link, host }: Pick<Attended, 'link' | 'host'>): string {
  switch (link.is) {
    case 'connecting':
      return 'Connecting…';
    case 'lost':
      return 'No connection. It comes back by itself.';
    case 'unavailable':
      // Brokers have one code for both.
      return 'The room is full, or not ready yet: trying again. Close a page that nobody needs.';
    case 'refused':
      return link.because;
    case 'connected':
      return HOST_WORDS[host];
    case 'closed':
      return '';
  }
}

const HOST_WORDS = {
  unknown: 'Waiting for the instructor.',
  here: '',
  away: 'The instructor’s page is away.',
  ended: '',
  'of another release': 'The class runs on another release of this deck. Load this page again.',
} as const satisfies Record<Attended['host'], string>;
