import { lazy, Suspense, use, useState } from 'react';
import { type BenchId, benchId, isStageName } from '#case';
import { useSteps } from '#deck';
import { loadStill, StillCode } from '../../../bench/light.ts';
import { CASES } from '../../../case/catalogue.ts';
import { Button, Fallible, useLoaded } from '../../../ui/index.ts';
import styles from './CaseOnSlide.module.css';
import { type CaseShown, CurrentSurface } from './slide-part.ts';

const LiveCase = lazy(() => import('../../../bench/index.ts').then((live) => ({ default: live.LiveCase })));

interface CaseOnSlideProps {
  readonly id: string;
  readonly stage?: string;
  /** The case with the same bug but without packages, for a deck built without them. */
  readonly instead?: string;
  /** The clicks that tell of a run that was recorded step by step; left out where it is only run. */
  readonly steps?: number;
  /** The clicks before the first of them, given by the build. */
  readonly after?: number;
}

/** The panels of a case where they can be used; a still picture elsewhere. */
export function CaseOnSlide({ id, stage = 'buggy', instead, steps, after }: CaseOnSlideProps) {
  const clicks = useSteps(after, steps ?? 0);
  const walk = steps !== undefined && { clicks };
  const { isLive, Case: Still = StillCase, takeKeyboard } = use(CurrentSurface);
  const [isInstead, setIsInstead] = useState(false);
  const missing = CASES.find((each) => each.id === id)?.packagesMissing ?? [];
  // The build refuses a slide with any other stage.
  if (!isStageName(stage)) return null;
  if (!isLive) return <Still id={id} stage={stage} {...walk} />;
  const panels = (caseId: string) => (
    <Panels key={caseId} id={caseId} stage={stage} {...walk} onLeave={takeKeyboard} />
  );
  if (missing.length === 0 || instead === undefined) return panels(id);
  return (
    <div className={styles.instead}>
      <div role="note" className="ends">
        <p>
          {isInstead
            ? 'The same bug in the small case, which needs no package.'
            : `This deck was built without ${missing.join(', ')}: Run shows a recording.`}
        </p>
        <Button onClick={() => setIsInstead(!isInstead)}>
          {isInstead ? `Back to ${missing.join(', ')}` : 'Run the small case instead'}
        </Button>
      </div>
      {panels(isInstead ? instead : id)}
    </div>
  );
}

interface PanelsProps extends CaseShown {
  readonly onLeave: () => void;
}

function Panels({ onLeave, ...shown }: PanelsProps) {
  const still = <StillCase {...shown} />;
  return (
    <Fallible what="The live panels" still={still}>
      <Suspense fallback={still}>
        <LiveCase {...shown} onLeave={onLeave} />
      </Suspense>
    </Fallible>
  );
}

const stillOf = ({ case: id, stage }: BenchId) => loadStill(id, stage);

/** The front file of a case without editor and Python: while those load, and in the overview. */
export function StillCase({ id, stage }: CaseShown) {
  const loaded = useLoaded(stillOf, benchId(id, stage));
  // Where it did not arrive, the live panel says why.
  const still = loaded.status === 'loaded' ? loaded.value : null;
  return (
    <figure className={styles.still} data-still>
      <figcaption className="file-name">{still?.file ?? ' '}</figcaption>
      {still && <StillCode still={still} />}
    </figure>
  );
}
