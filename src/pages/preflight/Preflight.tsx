import { Button } from '../../ui/index.ts';
import { PageBar } from '../PageBar.tsx';
import { type Line, verdictOf } from './check.ts';
import styles from './Preflight.module.css';
import { CaseReport, MachineLine } from './Results.tsx';
import { usePreflight } from './use-preflight.ts';

/** Before a talk: checks in this browser and on this machine whatever the talk needs, and says go or no-go. */
export function Preflight() {
  const { isRunning, machine, cases, start, stop } = usePreflight();
  const lines = [machine, ...cases].flatMap((report) => report.lines);
  return (
    <main className={styles.preflight}>
      <div className={styles.bar}>
        <PageBar />
      </div>
      <header className={styles.head}>
        <h1>Preflight</h1>
        <p className={styles.lead}>
          Runs every stage of every case in this browser, opens a second window, and checks what the talk
          needs from this machine.
        </p>
        <nav aria-label="Preflight" className={styles.ways}>
          {isRunning ? (
            <Button onClick={stop}>Stop</Button>
          ) : (
            <Button primary onClick={start}>
              {lines.every(({ status }) => status === 'waiting') ? 'Run all checks' : 'Run again'}
            </Button>
          )}
        </nav>
      </header>
      <Verdict lines={lines} isRunning={isRunning} />
      <section aria-labelledby="machine" className={styles.machine}>
        <h2 id="machine" className="caption">
          {machine.title}
        </h2>
        <ul>
          {machine.lines.map((line) => (
            <MachineLine key={line.name} line={line} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="cases" className={styles.cases}>
        <h2 id="cases" className="caption">
          Cases and their stages
        </h2>
        <ul>
          {cases.map((report) => (
            <CaseReport key={report.title} report={report} />
          ))}
        </ul>
      </section>
    </main>
  );
}

function Verdict({ lines, isRunning }: { readonly lines: readonly Line[]; readonly isRunning: boolean }) {
  const verdict = verdictOf(lines);
  return (
    <div role="status" aria-label="Verdict" className={styles.verdict}>
      <p className={styles.word} data-verdict={verdict}>
        {word(lines, isRunning)}
      </p>
      <p>{count(lines)}</p>
    </div>
  );
}

function word(lines: readonly Line[], isRunning: boolean): string {
  const verdict = verdictOf(lines);
  if (verdict === 'no-go') return 'No-go';
  if (verdict !== null) return 'Go';
  if (isRunning) return 'Checking';
  return lines.some(({ status }) => status === 'stopped') ? 'Stopped' : 'Not run';
}

function count(lines: readonly Line[]): string {
  const verdicts = lines.flatMap((line) => (line.status === 'found' ? [line.finding.verdict] : []));
  const of = (wanted: string) => verdicts.filter((verdict) => verdict === wanted).length;
  const parts = [`${verdicts.length} of ${lines.length} checked`];
  if (of('no-go') > 0) parts.push(`${of('no-go')} no-go`);
  if (of('caution') > 0) parts.push(`${of('caution')} with caution`);
  return parts.join(' · ');
}
