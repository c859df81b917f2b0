import type { StageName } from '#case';
import { Pills } from '../../ui/index.ts';
import { addresses } from '../addresses.ts';

interface StageLinksProps {
  readonly caseId: string;
  readonly stages: readonly StageName[];
  readonly current: StageName;
}

/** The prepared states of a case, to go from one to another. */
export function StageLinks({ caseId, stages, current }: StageLinksProps) {
  const items = stages.map((stage) => ({
    label: stage,
    href: addresses.demo(caseId, stage),
    isCurrent: stage === current,
  }));
  return <Pills name="Stages" items={items} isCode />;
}
