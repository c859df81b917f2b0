import { type ReactNode, useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Case } from '#case';
import { CASES, type CaseEntry, loadCase } from '../case/catalogue.ts';
import { NoSuchCase } from '../learn/index.ts';
import { useSession } from '../session/index.ts';
import { compareAddress, SUBJECTS, type Subject } from './address.ts';
import styles from './Compare.module.css';
import { EvidenceCompared } from './EvidenceCompared.tsx';
import { FilesCompared } from './FilesCompared.tsx';
import { SidePicker } from './SidePicker.tsx';
import { foundOf, readSide, type Side } from './side.ts';

interface CompareProps {
  readonly caseId: string;
  /** As in the address: see `readSide`. */
  readonly left: string;
  readonly right: string;
  readonly subject?: string;
}

/** Two states of a case side by side: their files, or what their runs told. */
export function Compare({ caseId, left, right, subject = 'files' }: CompareProps) {
  const entry = CASES.find(({ id }) => id === caseId);
  if (!entry) return <NoSuchCase caseId={caseId} />;
  const one = readSide(left, entry.stages);
  const other = readSide(right, entry.stages);
  if (!one || !other) return <NoSuchCase caseId={caseId} stage={one ? right : left} stages={entry.stages} />;
  const shown = SUBJECTS.find((each) => each === subject) ?? 'files';
  return <Compared entry={entry} left={one} right={other} shown={shown} />;
}

interface ComparedProps {
  readonly entry: CaseEntry;
  readonly left: Side;
  readonly right: Side;
  readonly shown: Subject;
}

function Compared({ entry, left, right, shown }: ComparedProps) {
  const [, navigate] = useLocation();
  const go = (one: Side, other: Side) =>
    navigate(compareAddress(entry.id, one, other, shown), { replace: true });
  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <h1>{entry.title}</h1>
        <nav aria-label="Compare">
          <ul className={styles.subjects}>
            {SUBJECTS.map((each) => (
              <li key={each}>
                <Link
                  href={compareAddress(entry.id, left, right, each)}
                  aria-current={each === shown ? 'page' : undefined}
                  className={styles.subject}
                >
                  {each}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <Link href={`/demo/${entry.id}/${right.stage}`} className={styles.back}>
          To the bench
        </Link>
      </header>
      <div className={styles.sides}>
        <SidePicker name="Left" entry={entry} side={left} onPick={(side) => go(side, right)} />
        <SidePicker name="Right" entry={entry} side={right} onPick={(side) => go(left, side)} />
      </div>
      <Loaded entry={entry}>
        {(subject) => <Shown subject={subject} left={left} right={right} shown={shown} />}
      </Loaded>
    </main>
  );
}

interface ShownProps extends Omit<ComparedProps, 'entry'> {
  readonly subject: Case;
}

function Shown({ subject, left, right, shown }: ShownProps) {
  const session = useSession();
  const one = foundOf(session, subject, left);
  const other = foundOf(session, subject, right);
  return shown === 'files' ? (
    <FilesCompared left={one.files} right={other.files} />
  ) : (
    <EvidenceCompared
      caseId={subject.id}
      left={{ ...left, told: one.told }}
      right={{ ...right, told: other.told }}
    />
  );
}

function Loaded({
  entry,
  children,
}: {
  readonly entry: CaseEntry;
  readonly children: (subject: Case) => ReactNode;
}) {
  const [loaded, setLoaded] = useState<Case | Error | null>(null);
  useEffect(() => {
    let isWanted = true;
    const take = (each: Case | Error) => isWanted && setLoaded(each);
    loadCase(entry.id).then(take, take);
    return () => {
      isWanted = false;
    };
  }, [entry]);
  if (loaded === null) return <div aria-busy="true" />;
  return loaded instanceof Error ? <p role="alert">{loaded.message}</p> : children(loaded);
}
