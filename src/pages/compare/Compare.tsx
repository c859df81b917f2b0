import { useId } from 'react';
import { Link, useLocation } from 'wouter';
import { useShallow } from 'zustand/react/shallow';
import { stageOf } from '#case';
import { CASES, type CaseEntry } from '../../case/catalogue.ts';
import { useCase } from '../../case/use-case.ts';
import { useSession } from '../../session/index.ts';
import field from '../../ui/field.module.css';
import { Button, classes, Fallible, Pills } from '../../ui/index.ts';
import { addresses, readSide, type Side, SUBJECTS, type Subject, writeSide } from '../addresses.ts';
import { BenchPage } from '../BenchPage.tsx';
import { NoSuchCase } from '../NoSuchCase.tsx';
import styles from './Compare.module.css';
import { EvidenceCompared } from './EvidenceCompared.tsx';
import { FilesCompared } from './FilesCompared.tsx';
import { StepsCompared } from './StepsCompared.tsx';
import { foundOf, nameOf, sidesOf } from './side.ts';

interface CompareProps {
  readonly caseId: string;
  /** From the address: see `readSide`. */
  readonly left: string;
  readonly right: string;
  readonly subject?: string;
}

/** Two states of a case side by side: their files, the output of their runs, or the steps of those. */
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
    navigate(addresses.compare(entry.id, one, other, shown), { replace: true });
  return (
    <BenchPage
      title={entry.title}
      tools={
        <>
          <Pills
            name="Compare"
            items={SUBJECTS.map((each) => ({
              label: each,
              href: addresses.compare(entry.id, left, right, each),
              isCurrent: each === shown,
            }))}
          />
          <Link href={addresses.demo(entry.id, right.stage)} className={classes('tap', styles.back)}>
            To the bench
          </Link>
        </>
      }
    >
      <div className={styles.sides}>
        <SidePicker name="Left" entry={entry} side={left} onPick={(side) => go(side, right)} />
        <Button className={styles.swap} onClick={() => go(right, left)}>
          Swap
        </Button>
        <SidePicker name="Right" entry={entry} side={right} onPick={(side) => go(left, side)} />
      </div>
      <Fallible
        what="This comparison"
        ways={<Link href={addresses.demo(entry.id, right.stage)}>Go to the bench to clear its run</Link>}
        dependsOn={[left.stage, left.as, right.stage, right.as, shown]}
      >
        <Shown caseId={entry.id} left={left} right={right} shown={shown} />
      </Fallible>
    </BenchPage>
  );
}

interface ShownProps extends Omit<ComparedProps, 'entry'> {
  readonly caseId: string;
}

function Shown({ caseId, left, right, shown }: ShownProps) {
  const loaded = useCase(caseId);
  const session = useSession();
  if (loaded.status === 'loading') return <div aria-busy="true" />;
  if (loaded.status === 'failed') return <p role="alert">{loaded.reason}</p>;
  if (shown === 'steps') return <StepsCompared subject={loaded.value} left={left} right={right} />;
  const one = foundOf(session, loaded.value, left);
  const other = foundOf(session, loaded.value, right);
  return shown === 'files' ? (
    <FilesCompared left={{ ...one, name: nameOf(left) }} right={{ ...other, name: nameOf(right) }} />
  ) : (
    <EvidenceCompared
      caseId={caseId}
      left={{ ...left, output: one.output }}
      right={{ ...right, output: other.output }}
    />
  );
}

interface SidePickerProps {
  readonly name: string;
  readonly entry: CaseEntry;
  readonly side: Side;
  readonly onPick: (side: Side) => void;
}

/** Chooses what one side shows. */
function SidePicker({ name, entry, side, onPick }: SidePickerProps) {
  const there = useSession(useShallow((session) => sidesOf(session, entry.id, entry.stages).map(writeSide)));
  const shown = writeSide(side);
  // A side that is gone stays in the list until another is picked.
  const choices = there.includes(shown) ? there : [...there, shown];
  const loaded = useCase(entry.id);
  const about = useId();
  return (
    <div className={styles.side}>
      <label>
        {name}
        <select
          className={classes(field.field, field.code)}
          aria-describedby={about}
          value={shown}
          onChange={({ target }) => {
            const picked = readSide(target.value, entry.stages);
            if (picked) onPick(picked);
          }}
        >
          {choices.map((each) => (
            <option key={each} value={each}>
              {nameOf(readSide(each, entry.stages) ?? side)}
            </option>
          ))}
        </select>
      </label>
      <p id={about} className={styles.about}>
        {loaded.status === 'loaded' && stageOf(loaded.value, side.stage).about}
      </p>
    </div>
  );
}
