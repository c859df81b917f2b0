import type { AudienceView, FollowedBench } from '../../../room/index.ts';
import { AsOnStage } from '../../follow/slide/AsOnStage.tsx';
import { CurrentBench, CurrentOwner } from '../../follow/slide/current-bench.ts';
import { SLIDES } from '../../talk/the-deck.ts';

interface EyesOnSlideProps {
  readonly view: AudienceView;
  readonly bench: FollowedBench;
  readonly position: NonNullable<AudienceView['position']>;
}

/** The instructor's bench on its slide of the talk, with laser and drawing where they are there. */
export function EyesOnSlide({ view, bench, position }: EyesOnSlideProps) {
  const slide = SLIDES[position.slide - 1];
  if (!slide) return null;
  return (
    <CurrentOwner value="instructor">
      <CurrentBench value={bench}>
        <AsOnStage key={slide.number} slide={slide} step={position.step} view={view} />
      </CurrentBench>
    </CurrentOwner>
  );
}
