import { FollowedCase, WithCase } from '../../bench/light.ts';
import type { FollowedBench } from '../../room/index.ts';
import { Button, Dialog, useMedia } from '../../ui/index.ts';
import styles from './EyesHere.module.css';

interface EyesHereProps {
  readonly bench: FollowedBench;
  readonly onPeek: () => void;
}

/** All eyes are on the instructor's bench: over the learner's own page, which stays as it is. */
export function EyesHere({ bench, onPeek }: EyesHereProps) {
  return (
    <Dialog name="The instructor’s bench" className={styles.eyes} onClose={onPeek}>
      <div className={styles.page}>
        <header className={styles.head}>
          <h2 data-first tabIndex={-1}>
            All eyes here
          </h2>
          <p className="muted">The instructor’s bench. Your own work is untouched below it.</p>
          <Button onClick={onPeek}>Back to my own</Button>
        </header>
        <BenchOf bench={bench} />
      </div>
    </Dialog>
  );
}

function BenchOf({ bench }: { readonly bench: FollowedBench }) {
  const isWide = useMedia(WIDE);
  return (
    <WithCase id={bench.id.case}>
      {(subject) => (
        <div className={styles.bench}>
          <FollowedCase
            subject={subject}
            followed={bench}
            whose="instructor"
            as={isWide ? 'slide' : 'page'}
          />
        </div>
      )}
    </WithCase>
  );
}

/** As in EyesHere.module.css. */
const WIDE = '(width >= 56rem)';
