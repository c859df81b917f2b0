import { use } from 'react';
import { benchId, type StageName } from '#case';
import { FollowedCase } from '../../../bench/light.ts';
import { useCase } from '../../../case/use-case.ts';
import { untouchedBench } from '../../../room/index.ts';
import { StillCase } from '../../talk/slide/CaseOnSlide.tsx';
import { CurrentBench, CurrentOwner } from './current-bench.ts';
import { OwnEditor } from './OwnEditor.tsx';

interface CaseProps {
  readonly id: string;
  readonly stage: StageName;
}

/** The panels of a case where they are on the slide. */
export function CaseOnPicture(props: CaseProps) {
  return <FollowedOnSlide {...props} as="slide" />;
}

/** The panels of a case below each other. */
export function CaseOnPage(props: CaseProps) {
  return <FollowedOnSlide {...props} as="page" />;
}

function FollowedOnSlide({ id, stage, as }: CaseProps & { readonly as: 'slide' | 'page' }) {
  const bench = use(CurrentBench) ?? untouchedBench(benchId(id, stage));
  const whose = use(CurrentOwner);
  const loading = useCase(bench.id.case);
  if (loading.status !== 'loaded') return <StillCase id={id} stage={stage} />;
  return (
    <FollowedCase
      subject={loading.value}
      followed={bench}
      whose={whose}
      as={as}
      ways={whose === 'stage' && <OwnEditor bench={bench} />}
    />
  );
}
