import { FollowedCase } from '../../../bench/light.ts';
import { useCase } from '../../../case/use-case.ts';
import type { AudienceView, FollowedBench } from '../../../room/index.ts';
import { caseTitle } from '../task-names.ts';
import styles from './ClassScreen.module.css';
import { EyesOnSlide } from './EyesOnSlide.tsx';
import { Spotlit } from './Spotlit.tsx';

/** The instructor's bench, as it is there; on its slide if that is where the instructor has it. */
export function EyesOnScreen({ view }: { readonly view: AudienceView }) {
  const { bench, position } = view;
  if (!bench) return null;
  return (
    <Spotlit view={view}>
      {position ? (
        <section aria-label="All eyes here" className={styles.slide}>
          <div inert className={styles.bench}>
            <EyesOnSlide view={view} bench={bench} position={position} />
          </div>
        </section>
      ) : (
        <BenchAlone bench={bench} />
      )}
    </Spotlit>
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
