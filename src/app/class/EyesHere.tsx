import { Suspense } from 'react';
import { FollowedCase, WithCase } from '../../bench/light.ts';
import { Spotlit } from '../../pages/class/screen/Spotlit.tsx';
import type { AudienceView, FollowedBench } from '../../room/index.ts';
import { Button, Dialog, lazyPage, useMedia } from '../../ui/index.ts';
import styles from './EyesHere.module.css';

// With it come the slides of the talk.
const EyesOnSlide = lazyPage(
  async () => (await import('../../pages/class/screen/EyesOnSlide.tsx')).EyesOnSlide,
);

interface EyesHereProps {
  readonly view: AudienceView;
  readonly bench: FollowedBench;
  readonly onPeek: () => void;
}

/** All eyes are on the instructor's bench: over the learner's own page, which stays as it is. */
export function EyesHere({ view, bench, onPeek }: EyesHereProps) {
  const { position, pointer, ink } = view;
  const isWide = useMedia(WIDE);
  const isLeftOut = !isWide && position !== null && (pointer !== null || ink.length > 0);
  return (
    <Dialog name="The instructor’s bench" className={styles.eyes} onClose={onPeek}>
      <div className={styles.page}>
        <header className={styles.head}>
          <h2 data-first tabIndex={-1}>
            All eyes here
          </h2>
          <p className="muted">
            {isLeftOut
              ? 'The instructor points or draws: that is on the projector, and on wider screens.'
              : 'The instructor’s bench. Your own work is untouched below it.'}
          </p>
          <Button onClick={onPeek}>Back to my own</Button>
        </header>
        <Spotlit view={view}>
          {isWide && position ? (
            <Suspense fallback={<p aria-busy="true">The slide comes…</p>}>
              <EyesOnSlide view={view} bench={bench} position={position} />
            </Suspense>
          ) : (
            <BenchOf bench={bench} isWide={isWide} />
          )}
        </Spotlit>
      </div>
    </Dialog>
  );
}

function BenchOf({ bench, isWide }: { readonly bench: FollowedBench; readonly isWide: boolean }) {
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
