import type { StageName } from '#case';
import { stageOf } from '#case';
import type { CaseEntry } from '../../case/catalogue.ts';
import { useCase } from '../../case/use-case.ts';
import { Pills } from '../../ui/index.ts';
import { addresses } from '../addresses.ts';
import styles from './Demo.module.css';

interface StagesProps {
  readonly entry: CaseEntry;
  readonly current: StageName;
}

/** Links to the stages of a case, and what the current one is. Their names alone are those of folders. */
export function Stages({ entry: { id, stages }, current }: StagesProps) {
  const loaded = useCase(id);
  const about = (stage: StageName) =>
    loaded.status === 'loaded' ? stageOf(loaded.value, stage).about : undefined;
  const items = stages.map((stage) => ({
    label: stage,
    title: about(stage),
    href: addresses.demo(id, stage),
    isCurrent: stage === current,
  }));
  return (
    <>
      <Pills name="Stages" items={items} isCode />
      <p className={styles.about} title={about(current)}>
        {about(current)}
      </p>
    </>
  );
}
