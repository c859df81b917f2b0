import { Link } from 'wouter';
import { first } from '#deck';
import { Button } from '../../ui/index.ts';
import { counted } from '../../ui/words.ts';
import { addresses } from '../addresses.ts';
import { PageBar } from '../PageBar.tsx';
import { type Line, verdictOf } from './check.ts';
import styles from './Preflight.module.css';
import { CaseReport, MachineLine } from './Results.tsx';
import { usePreflight } from './use-preflight.ts';

/** Before a talk: checks in this browser and on this machine whatever the talk needs, and says whether it can be given. */
export function Preflight() {
  const { isRunning, time, machine, cases, start, stop } = usePreflight();
  const lines = [machine, ...cases].flatMap((report) => report.lines);
  return (
    <main className={styles.preflight}>
      <PageBar />
      <header className={styles.head}>
        <h1>Preflight</h1>
        <Verdict lines={lines} isRunning={isRunning} time={time} />
      </header>
      <div className={styles.ways}>
        <Ways lines={lines} isRunning={isRunning} onStart={start} onStop={stop} />
        <p className={styles.lead}>
          Runs every stage of every case in this browser, opens a second window, and checks what the talk
          needs from this machine. Stay on this page meanwhile.
        </p>
      </div>
      <progress aria-label="Checks done" max={lines.length} value={doneOf(lines)} />
      <section aria-labelledby="machine">
        <h2 id="machine" className="caption">
          {machine.title}
        </h2>
        <ul className={styles.machine}>
          {machine.lines.map((line) => (
            <MachineLine key={line.name} line={line} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="cases">
        <h2 id="cases" className="caption">
          Cases and their stages
        </h2>
        <ul className={styles.cases}>
          {cases.map((report) => (
            <CaseReport key={report.title} report={report} />
          ))}
        </ul>
      </section>
    </main>
  );
}

interface WaysProps {
  readonly lines: readonly Line[];
  readonly isRunning: boolean;
  readonly onStart: () => void;
  readonly onStop: () => void;
}

/** The one thing to do now comes first. */
function Ways({ lines, isRunning, onStart, onStop }: WaysProps) {
  const verdict = verdictOf(lines);
  const isReady = !isRunning && (verdict === 'go' || verdict === 'caution');
  if (isRunning) return <Button onClick={onStop}>Stop</Button>;
  return (
    <nav aria-label="Preflight" className="words">
      {isReady && (
        <Link href={addresses.presenter(first)} className="way-on">
          Open the presenter
        </Link>
      )}
      <Button primary={!isReady} onClick={onStart}>
        {isFresh(lines) ? 'Run all checks' : 'Run again'}
      </Button>
    </nav>
  );
}

interface VerdictProps extends Pick<WaysProps, 'lines' | 'isRunning'> {
  readonly time: string;
}

function Verdict({ lines, isRunning, time }: VerdictProps) {
  const said = word(lines, isRunning);
  return (
    <div role="status" aria-label="Verdict" className={styles.verdict}>
      {said !== '' && (
        <p className={styles.word} data-verdict={verdictOf(lines)}>
          {said}
        </p>
      )}
      <p>{isFresh(lines) ? `${counted(lines.length, 'check')}, ${time}` : count(lines, time)}</p>
    </div>
  );
}

/** Whether nothing was checked yet: then there is no verdict, and nothing that looks like one. */
function isFresh(lines: readonly Line[]): boolean {
  return lines.every(({ status }) => status === 'waiting');
}

function word(lines: readonly Line[], isRunning: boolean): string {
  switch (verdictOf(lines)) {
    case 'no-go':
      return 'Not ready';
    case 'go':
    case 'caution':
      return 'Ready';
    case null:
      if (isRunning) return 'Checking';
      return isFresh(lines) ? '' : 'Stopped';
  }
}

function doneOf(lines: readonly Line[]): number {
  return lines.filter(({ status }) => status === 'found').length;
}

function count(lines: readonly Line[], time: string): string {
  const verdicts = lines.flatMap((line) => (line.status === 'found' ? [line.finding.verdict] : []));
  const of = (wanted: string) => verdicts.filter((verdict) => verdict === wanted).length;
  const isOver = lines.every(({ status }) => status === 'found' || status === 'stopped');
  const parts = [`${verdicts.length} of ${lines.length} checked`];
  if (of('no-go') > 0) parts.push(counted(of('no-go'), 'problem'));
  if (of('caution') > 0) parts.push(`${counted(of('caution'), 'thing')} to know`);
  if (!isOver && time !== '') parts.push(time);
  return parts.join(' · ');
}
