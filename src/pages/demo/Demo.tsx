import { Link } from 'wouter';
import { benchId, benchKey, isStageName, type StageName } from '#case';
import { LiveCase } from '../../bench/index.ts';
import { CASES, type CaseEntry } from '../../case/catalogue.ts';
import { useSession, workspaceOf } from '../../session/index.ts';
import { benchComparison } from '../addresses.ts';
import { BenchPage } from '../BenchPage.tsx';
import { NoSuchCase } from '../NoSuchCase.tsx';
import { FromLink } from '../share/FromLink.tsx';
import { ShareButton } from '../share/ShareButton.tsx';
import styles from './Demo.module.css';
import { Stages } from './Stages.tsx';
import { TypeTo } from './TypeTo.tsx';

interface DemoProps {
  readonly caseId: string;
  /** From the address; `buggy` if it has none. */
  readonly stage: string | undefined;
}

/** The bench of one case and stage, without slides and in the whole window. */
export function Demo({ caseId, stage = 'buggy' }: DemoProps) {
  const found = CASES.find(({ id }) => id === caseId);
  if (!found) return <NoSuchCase caseId={caseId} />;
  if (!isStageName(stage) || !found.stages.includes(stage))
    return <NoSuchCase caseId={caseId} stage={stage} stages={found.stages} />;
  const bench = benchId(caseId, stage);
  return (
    <BenchPage
      title={found.title}
      tools={
        <div className={styles.tools}>
          <TypeTo key={benchKey(bench)} bench={bench} stages={found.stages} />
          <CompareLink entry={found} stage={stage} />
          <ShareButton bench={bench} />
        </div>
      }
      places={
        <>
          <Stages entry={found} current={stage} />
          <FromLink bench={bench} />
        </>
      }
    >
      <LiveCase key={caseId} id={caseId} stage={stage} />
    </BenchPage>
  );
}

interface CompareLinkProps {
  readonly entry: CaseEntry;
  readonly stage: StageName;
}

/** Leads to the bench's files beside those of its stage. */
function CompareLink({ entry, stage }: CompareLinkProps) {
  const isEdited = useSession(
    (session) => Object.keys(workspaceOf(session, benchId(entry.id, stage)).edits).length > 0,
  );
  return (
    <Link href={benchComparison(entry, stage, isEdited)} className="tap">
      Compare
    </Link>
  );
}
