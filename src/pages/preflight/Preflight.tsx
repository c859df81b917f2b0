import { Link } from 'wouter';
import { Button } from '../../ui/index.ts';
import { addresses } from '../addresses.ts';
import { CaseReport } from './CaseReport.tsx';
import { type Line, verdictOf } from './finding.ts';
import { MachineLine } from './MachineLine.tsx';
import styles from './Preflight.module.css';
import { usePreflight } from './use-preflight.ts';

/** Before a talk: everything that it needs is tried in this browser, on this machine, and go or no-go is said. */
export function Preflight() {
  const { isLooking, machine, cases, start, stop } = usePreflight();
  const lines = [machine, ...cases].flatMap((report) => report.lines);
  return (
    <main className={styles.preflight}>
      <header className={styles.head}>
        <h1>Preflight</h1>
        <p className={styles.lead}>
          Plays every case and stage in this browser, opens a second window, and tries what the talk needs of
          this machine.
        </p>
        <nav aria-label="Preflight" className={styles.ways}>
          {isLooking ? (
            <Button onClick={stop}>Stop</Button>
          ) : (
            <Button primary onClick={start}>
              {lines.every(({ status }) => status === 'waiting') ? 'Look at everything' : 'Look again'}
            </Button>
          )}
          <Link href={addresses.cover}>Cover</Link>
        </nav>
      </header>
      <Verdict lines={lines} isLooking={isLooking} />
      <section aria-labelledby="machine" className={styles.machine}>
        <h2 id="machine">{machine.title}</h2>
        <ul>
          {machine.lines.map((line) => (
            <MachineLine key={line.name} line={line} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="cases" className={styles.cases}>
        <h2 id="cases">Cases and their stages</h2>
        <ul>
          {cases.map((report) => (
            <CaseReport key={report.title} report={report} />
          ))}
        </ul>
      </section>
    </main>
  );
}

function Verdict({ lines, isLooking }: { readonly lines: readonly Line[]; readonly isLooking: boolean }) {
  const verdict = verdictOf(lines);
  return (
    <div role="status" aria-label="Verdict" className={styles.verdict}>
      <p className={styles.word} data-verdict={verdict}>
        {word(lines, isLooking)}
      </p>
      <p>{count(lines)}</p>
    </div>
  );
}

function word(lines: readonly Line[], isLooking: boolean): string {
  const verdict = verdictOf(lines);
  if (verdict === 'no-go') return 'No-go';
  if (verdict !== null) return 'Go';
  if (isLooking) return 'Looking';
  return lines.some(({ status }) => status === 'stopped') ? 'Stopped' : 'Not yet';
}

function count(lines: readonly Line[]): string {
  const verdicts = lines.flatMap((line) => (line.status === 'found' ? [line.finding.verdict] : []));
  const of = (wanted: string) => verdicts.filter((verdict) => verdict === wanted).length;
  const parts = [`${verdicts.length} of ${lines.length} looked at`];
  if (of('no-go') > 0) parts.push(`${of('no-go')} no-go`);
  if (of('mind') > 0) parts.push(`${of('mind')} to mind`);
  return parts.join(' · ');
}
