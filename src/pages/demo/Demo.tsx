import { useRef } from 'react';
import { benchId, benchKey, isStageName } from '#case';
import { LiveCase } from '../../bench/index.ts';
import { CASES } from '../../case/catalogue.ts';
import { BenchPage } from '../BenchPage.tsx';
import { GoTo } from '../GoTo.tsx';
import { NoSuchCase } from '../NoSuchCase.tsx';
import { FromLink } from '../share/FromLink.tsx';
import { ShareButton } from '../share/ShareButton.tsx';
import { CompareLink } from './CompareLink.tsx';
import styles from './Demo.module.css';
import { StageLinks } from './StageLinks.tsx';
import { TypeTo } from './TypeTo.tsx';

interface DemoProps {
  readonly caseId: string;
  /** As in the address; none is the case as it was found. */
  readonly stage: string | undefined;
}

/** The bench of one case and stage, without slides and in the whole window. */
export function Demo({ caseId, stage = 'buggy' }: DemoProps) {
  const header = useRef<HTMLElement>(null);
  const found = CASES.find(({ id }) => id === caseId);
  if (!found) return <NoSuchCase caseId={caseId} />;
  if (!isStageName(stage) || !found.stages.includes(stage))
    return <NoSuchCase caseId={caseId} stage={stage} stages={found.stages} />;
  const bench = benchId(caseId, stage);
  return (
    <BenchPage
      title={found.title}
      header={header}
      tools={
        <>
          <StageLinks caseId={caseId} stages={found.stages} current={stage} />
          <FromLink bench={bench} />
          <div className={styles.tools}>
            <TypeTo key={benchKey(bench)} bench={bench} stages={found.stages} />
            <CompareLink entry={found} stage={stage} />
            <ShareButton bench={bench} />
            <GoTo />
          </div>
        </>
      }
    >
      <LiveCase key={caseId} id={caseId} stage={stage} onLeave={() => header.current?.focus()} />
    </BenchPage>
  );
}
