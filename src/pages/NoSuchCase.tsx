import { Link } from 'wouter';
import type { StageName } from '#case';
import { addresses } from './addresses.ts';
import { PageBar } from './PageBar.tsx';

interface NoSuchCaseProps {
  readonly caseId: string;
  /** The stage in the address, if the case exists and has no such stage. */
  readonly stage?: string;
  readonly stages?: readonly StageName[];
  /** The case exists, but has no lesson yet. */
  readonly isWithoutLesson?: boolean;
}

/** Shown for an address that leads to no case, with links to those that exist. */
export function NoSuchCase({ caseId, stage, stages = [], isWithoutLesson = false }: NoSuchCaseProps) {
  return (
    <main className="page">
      <PageBar />
      <h1>{headline(caseId, stage, isWithoutLesson)}</h1>
      <p>
        {stages.map((each) => (
          <span key={each}>
            <Link href={addresses.demo(caseId, each)}>{each}</Link>{' '}
          </span>
        ))}
        {isWithoutLesson && <Link href={addresses.demo(caseId)}>The case without a lesson</Link>}{' '}
        <Link href={addresses.cover}>All cases</Link>
      </p>
    </main>
  );
}

function headline(caseId: string, stage: string | undefined, isWithoutLesson: boolean): string {
  if (isWithoutLesson) return `The case "${caseId}" has no lesson yet`;
  return stage ? `The case "${caseId}" has no stage "${stage}"` : `There is no case "${caseId}"`;
}
