import { useMemo } from 'react';
import { LitLinesProvider } from '#deck';
import { FollowedCase } from '../../../bench/light.ts';
import { useCase } from '../../../case/use-case.ts';
import type { AudienceView, FollowedBench } from '../../../room/index.ts';
import { AsOnStage } from '../../follow/slide/AsOnStage.tsx';
import { CurrentBench, CurrentOwner } from '../../follow/slide/current-bench.ts';
import { SLIDES } from '../../talk/the-deck.ts';
import { caseTitle } from '../task-names.ts';
import styles from './ClassScreen.module.css';

/** The instructor's bench, as it is there; on its slide if that is where the instructor has it. */
export function EyesOnScreen({ view }: { readonly view: AudienceView }) {
  const { bench, position } = view;
  const slide = position && SLIDES[position.slide - 1];
  const lit = useLit(view);
  if (!bench) return null;
  return (
    <LitLinesProvider value={lit}>
      {slide ? (
        <CurrentOwner value="instructor">
          <CurrentBench value={bench}>
            <section aria-label="All eyes here" className={styles.slide}>
              <div inert className={styles.bench}>
                <AsOnStage key={slide.number} slide={slide} step={position.step} view={view} />
              </div>
            </section>
          </CurrentBench>
        </CurrentOwner>
      ) : (
        <BenchAlone bench={bench} />
      )}
    </LitLinesProvider>
  );
}

function BenchAlone({ bench }: { readonly bench: FollowedBench }) {
  const loading = useCase(bench.id.case);
  return (
    <section aria-label="All eyes here" className={styles.eyes}>
      <h1>{caseTitle(bench.id.case)}</h1>
      {loading.status === 'failed' && <p role="alert">{loading.reason}</p>}
      {loading.status === 'loaded' && (
        // Nobody presses anything on a projector.
        <div inert className={styles.bench}>
          <FollowedCase subject={loading.value} followed={bench} whose="instructor" as="slide" />
        </div>
      )}
    </section>
  );
}

function useLit({ spotlight }: AudienceView) {
  const { from, to } = spotlight ?? NONE;
  return useMemo(() => (to > 0 ? { from, to, light: () => undefined } : null), [from, to]);
}

const NONE = { from: 0, to: 0 };
