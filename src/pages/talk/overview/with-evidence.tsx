import { type ComponentProps, Suspense } from 'react';
import { RecordedCase } from '../../../bench/light.ts';
import { StillCase } from '../slide/CaseOnSlide.tsx';
import { STILL, type Surface } from '../slide/slide-part.ts';

/** A case as it looked when it was recorded; without its run as long as that has not arrived. */
function CaseWithEvidence(props: ComponentProps<typeof RecordedCase>) {
  return (
    <Suspense fallback={<StillCase {...props} />}>
      <RecordedCase {...props} />
    </Suspense>
  );
}

/** Where one looks for a slide: what was found on it is its face. */
export const WITH_EVIDENCE: Surface = { ...STILL, Case: CaseWithEvidence };
