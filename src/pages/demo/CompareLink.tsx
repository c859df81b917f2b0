import { Link } from 'wouter';
import { benchId, type StageName } from '#case';
import type { CaseEntry } from '../../case/catalogue.ts';
import { useSession, workspaceOf } from '../../session/index.ts';
import { benchComparison } from '../addresses.ts';

interface CompareLinkProps {
  readonly entry: CaseEntry;
  readonly stage: StageName;
}

/** To what is on the bench, beside what it was made of. */
export function CompareLink({ entry, stage }: CompareLinkProps) {
  const isEdited = useSession(
    (session) => Object.keys(workspaceOf(session, benchId(entry.id, stage)).edits).length > 0,
  );
  return <Link href={benchComparison(entry, stage, isEdited)}>Compare</Link>;
}
